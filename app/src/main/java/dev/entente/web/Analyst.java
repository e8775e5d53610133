package dev.entente.web;

/// Who asks.
///
/// @param name the name under which she judged before; empty where she did not
/// @param token what a form of this site has to bring
/// @param mayJudge whether a change is taken: the case may be written to, and is shown as it is now
record Analyst(String name, String token, boolean mayJudge) {}

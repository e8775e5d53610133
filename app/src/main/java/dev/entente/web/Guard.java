package dev.entente.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides who may ask: only who names this site as the host (a name that is pointed at this
/// machine afterwards, DNS rebinding, does not), only with the pass where others than this machine
/// may ask, and for a change only a form of this site.
final class Guard {
    private static final int BYTES = 24;
    private static final int HTTP = 80;
    private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String host;
    private final int port;
    private final @Nullable String pass;
    private final String token;

    /// @param host the address that is listened on; a loopback address lets nobody else ask
    /// @param port the port that is listened on
    Guard(String host, int port, SecureRandom random) {
        this.host = host.contains(":") ? "[" + host + "]" : host;
        this.port = port;
        this.pass = isLoopback(this.host) ? null : word(random);
        this.token = word(random);
    }

    /// Whether only this machine reaches an address.
    static boolean isLoopback(String host) {
        return OWN.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What others have to bring; null where only this machine may ask.
    @Nullable String pass() {
        return pass;
    }

    /// What a form of this site brings.
    String token() {
        return token;
    }

    /// Refuses who names another host than this one.
    ///
    /// @param named the header `Host`
    void refuseUnlessHere(@Nullable String named) {
        String asked = named == null ? "" : named.toLowerCase(Locale.ROOT);
        boolean any = host.equals("0.0.0.0") || host.equals("[::]");
        int colon = asked.lastIndexOf(':');
        boolean ported = colon > asked.lastIndexOf(']');
        String name = ported ? asked.substring(0, colon) : asked;
        String behind = asked.substring(name.length());
        boolean samePort = behind.equals(":" + port) || (behind.isEmpty() && port == HTTP);
        boolean address = name.matches("[0-9.]+|\\[[0-9a-f:]+]");
        boolean here = isLoopback(name) || name.equals(host) || (any && address);
        if (!here || !samePort) {
            throw new Refused(421, "This site answers only at its own address.");
        }
    }

    /// Whether somebody brought the pass, or needs none.
    boolean isLetIn(@Nullable String brought) {
        return pass == null || same(pass, brought);
    }

    /// Refuses a change that no form of this site asks for.
    ///
    /// @param brought what the form brings
    /// @param origin the header `Origin`
    /// @param site the header `Sec-Fetch-Site`
    void refuseUnlessOwnForm(
            @Nullable String brought, @Nullable String origin, @Nullable String site) {
        boolean elsewhere =
                (site != null && !site.equals("same-origin"))
                        || (origin != null && !isHere(origin.replaceFirst("^http://", "")));
        if (elsewhere || !same(token, brought)) {
            throw new Refused(
                    403,
                    "A change is taken only from a page of this site. Load the page again and repeat it.");
        }
    }

    private boolean isHere(String named) {
        try {
            refuseUnlessHere(named);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    /// Compares in a time that does not tell how much is the same.
    private static boolean same(String own, @Nullable String brought) {
        return brought != null
                && MessageDigest.isEqual(
                        own.getBytes(StandardCharsets.UTF_8),
                        brought.getBytes(StandardCharsets.UTF_8));
    }
}

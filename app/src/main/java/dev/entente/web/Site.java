package dev.entente.web;

import dev.entente.casefile.Case;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages of one case, served until the site is closed. This is the only class that knows the
/// web server.
public final class Site implements AutoCloseable {
    private static final int READERS = 4;
    private static final long LARGEST_FORM = 64L << 10;
    private static final String PASS = "pass";
    private static final String FORM = "form";

    /// The cookie with the name of who judges, its bytes in hexadecimal digits.
    private static final String NAME = "by";

    /// Nothing runs, is framed or loaded but what comes with the program.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Cases cases;
    private final Guard guard;
    private final Frame frame;
    private final Javalin server;
    private final String address;

    /// Serves a case.
    ///
    /// @param file the case
    /// @param host the address to listen on; one that others than this machine reach asks them for
    ///   a pass
    /// @param port the port to listen on
    /// @throws IllegalStateException where the port is taken
    public Site(Path file, String host, int port) {
        this.cases = new Cases(file, READERS);
        this.guard = new Guard(host, port, new SecureRandom());
        this.frame = new Frame(name(file));
        this.address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        this.server = Javalin.create(this::configure);
        try {
            server.start(host, port);
        } catch (RuntimeException e) {
            cases.close();
            throw unstarted(port, e);
        }
    }

    private static RuntimeException unstarted(int port, RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new IllegalStateException(
                        "the port "
                                + port
                                + " cannot be listened on: it is taken, or may not be"
                                + " used. Choose another one with --port.",
                        problem);
            }
        }
        return problem;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.entente$", "");
    }

    /// Where the site is, with the pass that others have to bring.
    public String address() {
        return address + "/" + (guard.pass() == null ? "" : "?" + PASS + "=" + guard.pass());
    }

    /// Ends the site after the questions that are being answered.
    @Override
    public void close() {
        server.stop();
        cases.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.generateEtags = true;
        config.http.maxRequestSize = LARGEST_FORM;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(this::admit);
        pages().forEach((path, page) -> config.routes.get(path, context -> ask(page, context)));
        config.routes.post(Judging.PATH, context -> change(new Judging(), context));
        config.routes.get("/static/{name}", Site::asset);
        config.routes.exception(Refused.class, this::refuse);
        config.routes.exception(
                IllegalArgumentException.class,
                (e, context) -> refuse(Refused.wrong(String.valueOf(e.getMessage())), context));
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> refuse(new Refused(e.getStatus(), words(e.getStatus())), context));
        config.routes.exception(
                Exception.class,
                (e, context) ->
                        refuse(new Refused(500, "This went wrong: " + e.getMessage()), context));
    }

    /// All pages by their paths.
    private static Map<String, Page> pages() {
        Telling telling = Telling.load();
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("/", new HomePage(telling));
        pages.put("/pair", new PairChoice());
        pages.put("/pair/{first}/{second}", new PairPage(telling));
        pages.put("/pair/{first}/{second}/ledger", new LedgerPage(telling));
        pages.put("/pair/{first}/{second}/matter/{id}", new MatterPage(telling));
        pages.put("/document/{id}", new DocumentPage(telling));
        pages.put("/document/{id}/original", new OriginalPage());
        pages.put("/search", new SearchPage(telling));
        pages.put("/log", new LogPage());
        pages.put("/help", new HelpPage());
        return pages;
    }

    private void admit(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "private, no-cache");
        guard.refuseUnlessHere(context.header("Host"));
        String brought = context.queryParam(PASS);
        if (brought != null && guard.pass() != null && guard.isLetIn(brought)) {
            context.cookie(cookie(PASS, brought));
            context.redirect("/");
            context.skipRemainingHandlers();
        } else if (!guard.isLetIn(context.cookie(PASS))) {
            throw new Refused(
                    401, "Open the address that \"entente serve\" printed; it has the pass.");
        }
    }

    private void ask(Page page, Context context) {
        boolean done =
                cases.read(asked -> {
                    Asked question = asked(asked, context);
                    send(page.of(question), question, context);
                    return true;
                });
        assert done;
    }

    private void change(Change change, Context context) {
        guard.refuseUnlessOwnForm(
                context.formParam(Form.TOKEN),
                context.header("Origin"),
                context.header("Sec-Fetch-Site"));
        Given given = new Given(context.formParamMap());
        Answer answer = cases.write(to -> change.of(to, given));
        String name = given.text(Judging.BY);
        context.cookie(
                cookie(NAME, HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8))));
        switch (answer) {
            case Answer.Moved moved -> context.redirect(moved.to(), HttpStatus.SEE_OTHER);
            case Answer.Shown shown -> throw new IllegalStateException("A change leads to a page.");
            case Answer.File file -> throw new IllegalStateException("A change leads to a page.");
        }
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    private Asked asked(Case asked, Context context) {
        Map<String, List<String>> words = new LinkedHashMap<>(context.queryParamMap());
        List<String> days = words.remove(Asked.KNOWN);
        words.remove(PASS);
        LocalDate known =
                days == null || days.isEmpty() ? null : Asked.day(Asked.KNOWN, days.get(0).strip());
        LocalDate first = known == null ? null : asked.firstDay();
        if (known != null && first != null && known.isBefore(first)) {
            throw Refused.absent(
                    "This case learned its first document on "
                            + first
                            + ", so nothing was known on "
                            + known
                            + ".");
        }
        String cookie = context.cookie(NAME);
        String name =
                cookie == null || !cookie.matches("([0-9a-f]{2}){1,200}")
                        ? ""
                        : new String(HexFormat.of().parseHex(cookie), StandardCharsets.UTF_8);
        return new Asked(
                asked.asKnownOn(known),
                known,
                context.path(),
                context.pathParamMap(),
                words,
                new Analyst(name, guard.token(), known == null && cases.isWritable()));
    }

    private void send(Answer answer, Asked asked, Context context) {
        switch (answer) {
            case Answer.Shown shown -> {
                Sheet sheet = shown.sheet();
                String form = asked.text(FORM);
                if (form.isEmpty() || sheet == null) {
                    context.html(frame.around(shown, asked));
                } else if (form.equals("csv")) {
                    keep(sheet.name() + ".csv", "text/csv; charset=utf-8", sheet.csv(), context);
                } else if (form.equals("json")) {
                    keep(sheet.name() + ".json", "application/json", sheet.json(), context);
                } else {
                    throw Refused.wrong("\"" + form + "\" is none of csv, json.");
                }
            }
            case Answer.File file -> {
                attach(file.name(), context);
                context.contentType("application/octet-stream").result(file.bytes());
            }
            case Answer.Moved moved -> context.redirect(moved.to());
        }
    }

    private static void keep(String name, String type, String text, Context context) {
        attach(name, context);
        context.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Lets a browser keep what it gets under a name of letters, digits and dots.
    private static void attach(String name, Context context) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        context.header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }

    private static void asset(Context context) {
        Asset asset = Asset.named(context.pathParam("name"));
        context.contentType(asset.type()).result(Frame.file(asset.file()));
    }

    private void refuse(Refused refused, Context context) {
        context.status(refused.status());
        context.html(frame.refusal(words(refused.status()), refused.words()));
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "Not understood";
            case 401 -> "Not let in";
            case 403 -> "Not taken";
            case 404 -> "Not found";
            case 413 -> "Too large";
            case 421 -> "Another address";
            case 503 -> "Closing";
            default -> status < 500 ? "Not answered" : "Something went wrong";
        };
    }

    /// The port that is listened on.
    public int port() {
        return server.port();
    }

    /// What the forms of this site bring, for its tests.
    @Nullable String token() {
        return guard.token();
    }
}

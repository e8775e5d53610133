package dev.entente.read;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Rich Text Format: the body's paragraphs, and the information group.
final class Rtf implements Format {
    @Override
    public Parsed parse(String source, byte[] bytes) throws IOException {
        if (!new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1)
                .equals("{\\rtf")) {
            throw new Unreadable(source, "is no RTF.", "Save it again as .rtf or .docx.");
        }
        Body body = new Body();
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), body);
        return body.parsed();
    }

    /// Collects the text of the destinations that belong to the body.
    private static final class Body extends RtfListenerAdaptor {
        private static final Set<Command> TEXT =
                EnumSet.of(
                        Command.rtf,
                        Command.field,
                        Command.fldrslt,
                        Command.shp,
                        Command.shpinst,
                        Command.shptxt);

        private final Deque<Command> destinations = new ArrayDeque<>();
        private final Paragraphs paragraphs = new Paragraphs();
        private final StringBuilder line = new StringBuilder();
        private final Map<Command, StringBuilder> information = new EnumMap<>(Command.class);
        private final Map<Command, Integer> created = new EnumMap<>(Command.class);
        private Command destination = Command.rtf;

        @Override
        public void processGroupStart() {
            destinations.push(destination);
        }

        @Override
        public void processGroupEnd() {
            destination = destinations.isEmpty() ? Command.rtf : destinations.pop();
        }

        @Override
        public void processString(String string) {
            if (TEXT.contains(destination)) {
                line.append(string);
            } else if (destination == Command.title || destination == Command.author) {
                information.computeIfAbsent(destination, key -> new StringBuilder()).append(string);
            }
        }

        @Override
        public void processCommand(
                Command command, int parameter, boolean hasParameter, boolean optional) {
            if (command.getCommandType() == CommandType.Destination || optional) {
                destination = command;
            } else if (destination == Command.creatim) {
                created.put(command, parameter);
            } else if (TEXT.contains(destination)) {
                mark(command);
            }
        }

        @SuppressWarnings("MissingCasesInEnumSwitch") // some of the thousand commands are marks
        private void mark(Command command) {
            switch (command) {
                case par, sect, page, row, cell -> end();
                case tab, line -> line.append(' ');
                case emdash -> line.append('\u2014');
                case endash -> line.append('\u2013');
                case lquote -> line.append('\u2018');
                case rquote -> line.append('\u2019');
                case ldblquote -> line.append('\u201c');
                case rdblquote -> line.append('\u201d');
                case bullet -> line.append('\u2022');
                default -> {}
            }
        }

        private void end() {
            paragraphs.add(line.toString());
            line.setLength(0);
        }

        Parsed parsed() {
            end();
            Map<String, String> fields = new LinkedHashMap<>();
            information.forEach((name, value) -> fields.put(name.name(), value.toString().strip()));
            Integer year = created.get(Command.yr);
            Integer month = created.get(Command.mo);
            Integer day = created.get(Command.dy);
            if (year != null && month != null && day != null) {
                fields.put("created", "%04d-%02d-%02d".formatted(year, month, day));
            }
            return new Parsed(paragraphs.toString(), fields);
        }
    }
}

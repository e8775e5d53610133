package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.actors.Mention.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorListTest {
    private static final Register REGISTER = Register.load();

    @TempDir Path folder;

    private ActorList read(String name, String text) throws IOException {
        return ActorList.read(Files.writeString(folder.resolve(name), text), REGISTER);
    }

    private static List<String> told(ActorList list) {
        return list.lines().stream()
                .map(l ->
                        l.name()
                                + " "
                                + l.code()
                                + "/"
                                + l.sector()
                                + " "
                                + l.kind()
                                + " "
                                + l.source())
                .toList();
    }

    @Test
    void own_lists_have_three_columns_and_more() throws IOException {
        ActorList list =
                read(
                        "my.csv",
                        "name,code,sector,kind,since,until\n\"Acme, Ltd\",RUS,BUS,,,\nAna Prva,HRV,GOV,person,2024-01,\n");
        assertThat(told(list))
                .containsExactly(
                        "Acme, Ltd RUS/BUS ORGAN my.csv line 2",
                        "Ana Prva HRV/GOV PERSON my.csv line 3");
        assertThat(list.lines().get(1).term()).isEqualTo(new Term("2024-01", "", false));
        assertThat(list.refused()).isEmpty();
    }

    @Test
    void bad_lines_are_refused_by_number_and_the_rest_goes_on() throws IOException {
        ActorList list =
                read(
                        "bad.csv",
                        "name,code,sector,since,until\nAcme,RUS,BUS,,\n=cmd(),RUS,BUS,,\n\"Open,RUS,BUS,,\nB,RUS,BUS,2020,2019\n"
                                + "C,rus,,,\nD,RUS,XXX,,\nAcme,USA,BUS,,\nE,RUS\nF\u0007,RUS,,,\n"
                                + "G".repeat(201)
                                + ",RUS,,,\nLast,RUS,,,\n");
        assertThat(list.refused())
                .extracting(reason -> reason.substring(0, reason.indexOf(':')))
                .containsExactly(
                        "line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9",
                        "line 10", "line 11");
        assertThat(list.refused().get(2)).contains("ends (2019) before it begins (2020)");
        assertThat(list.lines()).extracting(Line::name).containsExactly("Acme", "Last");
    }

    @Test
    void a_list_that_cannot_be_read_is_named_with_the_remedy() throws IOException {
        assertThatThrownBy(() -> read("x.csv", "name;code\n"))
                .hasMessageContaining("x.csv")
                .hasMessageContaining("name,code,sector");
        assertThatThrownBy(() -> read("x.csv", "")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("x.txt", "a")).hasMessageContaining(".csv");
        assertThatThrownBy(() -> read("x.xml", " ".repeat(21 << 20)))
                .hasMessageContaining("the most for XML");
        Path latin =
                Files.write(
                        folder.resolve("l.csv"),
                        "name,code,sector\nPéking,CHN,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ActorList.read(latin, REGISTER)).hasMessageContaining("UTF-8");
        String many = "name,code,sector\n" + "A,RUS,\n".repeat(1_000_000);
        assertThatThrownBy(() -> read("many.csv", many)).hasMessageContaining("a million");
    }

    @Test
    void targets_of_OpenSanctions_belong_to_their_first_known_state() throws IOException {
        ActorList list =
                read(
                        "targets.simple.csv",
                        "id,schema,name,aliases,birth_date,countries,addresses\n"
                                + "a,Person,Ivan Prvi,I. Prvi;Prvi Ivan,1960,xx;ru,\n"
                                + "b,Vessel,Sea Star,,,kp,\nc,Company,Drugi OOO,,,by,\nd,Person,Nobody,,,,\na,Company,Twice,,,ru,\n");
        assertThat(told(list))
                .containsExactly(
                        "Ivan Prvi RUS/null PERSON targets.simple.csv line 2",
                        "I. Prvi RUS/null PERSON targets.simple.csv line 2",
                        "Prvi Ivan RUS/null PERSON targets.simple.csv line 2",
                        "Drugi OOO BLR/BUS ORGAN targets.simple.csv line 4");
        assertThat(list.passed()).isEqualTo(1);
        assertThat(list.refused()).hasSize(2).first().asString().contains("line 5");
    }

    @Test
    void a_published_list_takes_no_name_away_from_a_state() throws IOException {
        ActorList list =
                read(
                        "targets.simple.csv",
                        "id,schema,name,aliases,birth_date,countries,addresses\n"
                                + "a,Person,Ivan Prvi,Prvi;Cuba;Ivan Ivanov,1960,ru,\n"
                                + "b,Company,Syria,,,sy,\n");
        assertThat(told(list))
                .containsExactly(
                        "Ivan Prvi RUS/null PERSON targets.simple.csv line 2",
                        "Ivan Ivanov RUS/null PERSON targets.simple.csv line 2");
    }

    @Test
    void the_OFAC_list_tells_the_state_by_its_programme() throws IOException {
        String rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        ActorList list =
                read(
                        "sdn.csv",
                        "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\""
                                + rest
                                + "40,\"PRVI, Ivan\",\"individual\",\"DPRK3\""
                                + rest
                                + "41,\"STAR\",\"vessel\",\"DPRK3\""
                                + rest
                                + "42,\"CARTEL\",-0- ,\"SDNTK\""
                                + rest
                                + "\u001a\n");
        assertThat(told(list))
                .containsExactly(
                        "AEROCARIBBEAN AIRLINES CUB/null ORGAN sdn.csv line 1",
                        "Ivan PRVI PRK/null PERSON sdn.csv line 2");
        assertThat(list.passed()).isEqualTo(2);
    }

    @Test
    void the_list_of_the_United_Nations_is_read_without_its_weak_aliases() throws IOException {
        ActorList list =
                read(
                        "un.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>IVAN</FIRST_NAME>"
                                + "<SECOND_NAME>PRVI</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>PRVI IVAN</ALIAS_NAME></INDIVIDUAL_ALIAS>"
                                + "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>I &e;</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID>"
                                + "<FIRST_NAME>KOMID</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE></ENTITY></ENTITIES></CONSOLIDATED_LIST>");
        assertThat(told(list))
                .containsExactly(
                        "IVAN PRVI PRK/null PERSON un.xml line 1",
                        "PRVI IVAN PRK/null PERSON un.xml line 1",
                        "KOMID PRK/null ORGAN un.xml line 2");
    }

    @Test
    void entities_of_FollowTheMoney_come_one_a_line_or_in_an_array() throws IOException {
        String one =
                "{\"id\":\"a\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"Prvi Office\"],\"country\":[\"kp\"]}}";
        assertThat(told(read("x.json", one + "\nno json\n")))
                .containsExactly("Prvi Office PRK/GOV ORGAN x.json line 1");
        assertThat(told(read("y.json", " [" + one + "]")))
                .containsExactly("Prvi Office PRK/GOV ORGAN y.json line 1");
        assertThat(read("x.json", one + "\nno json\n").refused())
                .singleElement()
                .asString()
                .startsWith("line 2: it is no JSON");
    }

    @Test
    void entries_that_are_aliases_of_each_other_are_refused() throws IOException {
        ActorList list =
                read(
                        "targets.simple.csv",
                        "id,schema,name,aliases,birth_date,countries\na,Person,Ivan Prvi,Jovan Drugi,,ru\nb,Person,Jovan Drugi,Ivan Prvi,,ru\n");
        assertThat(list.lines()).isEmpty();
        assertThat(list.refused()).hasSize(2);
    }

    @Test
    void a_register_tells_which_lists_were_added() throws IOException {
        List<Line> one = read("my.csv", "name,code,sector\nMoscow,XMW,\n").lines();
        List<Line> other = read("my.csv", "name,code,sector\nMoscow,XMX,\n").lines();
        Register with = REGISTER.with(one);
        assertThat(REGISTER.added()).isEmpty();
        assertThat(REGISTER.with(List.of()).added()).isEmpty();
        assertThat(with.added()).matches("[0-9a-f]{8}").isEqualTo(REGISTER.with(one).added());
        assertThat(REGISTER.with(other).added()).isNotEqualTo(with.added());
        assertThat(with.with(other).added()).isNotIn(with.added(), REGISTER.with(other).added());
    }

    @Test
    void own_names_go_before_the_register_and_may_take_away() throws IOException {
        Register register =
                REGISTER.with(
                        read(
                                        "my.csv",
                                        "name,code,sector,kind\nMoscow,XMW,,capital\nWashington,NONE,,\nGeorgia,!GEO,,\n")
                                .lines());
        assertThat(register.mentions("Moscow and Seoul wrote to Washington."))
                .extracting(m -> m.actor().code())
                .containsExactly("XMW", "KOR");
        assertThat(register.show("Georgia", null)).extracting(Line::code).containsOnly("USA");
    }

    @Test
    void merging_keeps_what_is_there() throws IOException {
        List<Line> list = read("a.csv", "name,code,sector\nAcme,RUS,BUS\n").lines();
        List<Line> more =
                read(
                                "b.csv",
                                "name,code,sector\nAcme,RUS,BUS\nACME,USA,BUS\nBeta,USA,BUS\nacme x,USA,\nAcme X,RUS,\n")
                        .lines();
        assertThat(ActorList.merged(list, more))
                .extracting(l -> l.name() + " " + l.code() + " " + l.source())
                .startsWith("Acme RUS a.csv line 2")
                .contains("Beta USA b.csv line 4");
        assertThat(list.get(0).kind()).isEqualTo(Kind.ORGAN);
    }
}

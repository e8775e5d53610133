package dev.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes are read as a list of actors or refused with words that name the file, in every form.
/// The seeds lie in `ActorListFuzzTestInputs`.
class ActorListFuzzTest {
    private static final Register REGISTER = Register.load();

    @FuzzTest
    void own(byte[] bytes) throws IOException {
        reads(".csv", "name,code,sector,kind,home,role,since,until\n", bytes);
    }

    @FuzzTest
    void openSanctions(byte[] bytes) throws IOException {
        reads(".csv", "id,schema,name,aliases,birth_date,countries\n", bytes);
    }

    @FuzzTest
    void ofac(byte[] bytes) throws IOException {
        reads(".csv", "36,A B,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", bytes);
    }

    @FuzzTest
    void unitedNations(byte[] bytes) throws IOException {
        reads(".xml", "", bytes);
    }

    @FuzzTest
    void followTheMoney(byte[] bytes) throws IOException {
        reads(".json", "", bytes);
    }

    private static void reads(String ending, String first, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("list", ending);
        try {
            Files.writeString(file, first);
            Files.write(file, bytes, java.nio.file.StandardOpenOption.APPEND);
            ActorList list = ActorList.read(file, REGISTER);
            assertThat(list.lines()).allSatisfy(line -> assertThat(line.name()).isNotBlank());
            assertThat(REGISTER.with(list.lines()).mentions("Moscow met the Acme company."))
                    .isNotNull();
        } catch (ActorList.Unusable e) {
            assertThat(e).hasMessageContaining(file.toString());
        } finally {
            Files.delete(file);
        }
    }
}

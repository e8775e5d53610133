package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private final Guard own = new Guard("127.0.0.1", 8484, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8484", "localhost:8484", "LOCALHOST:8484", "[::1]:8484"})
    void this_machine_is_answered_at_its_own_names(String host) {
        assertThatCode(() -> own.refuseUnlessHere(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "evil.example:8484",
                "localhost.evil.example:8484",
                "localhost:8485",
                "localhost",
                "127.0.0.1",
                "127.0.0.1:8484.evil.example",
                "192.168.0.7:8484",
                "[::2]:8484"
            })
    void a_name_that_was_pointed_here_is_not_answered(String host) {
        assertThatThrownBy(() -> own.refuseUnlessHere(host))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.status()).isEqualTo(421));
    }

    @Test
    void a_site_that_listens_everywhere_is_answered_at_addresses_but_at_no_other_name() {
        Guard open = new Guard("0.0.0.0", 80, new SecureRandom());
        assertThatCode(() -> open.refuseUnlessHere("192.168.0.7")).doesNotThrowAnyException();
        assertThatThrownBy(() -> open.refuseUnlessHere("evil.example")).isInstanceOf(Refused.class);
    }

    @Test
    void this_machine_needs_no_pass_and_others_need_the_one_that_was_made() {
        assertThat(own.pass()).isNull();
        assertThat(own.isLetIn(null)).isTrue();
        Guard open = new Guard("0.0.0.0", 8484, new SecureRandom());
        assertThat(open.isLetIn(null)).isFalse();
        assertThat(open.isLetIn("")).isFalse();
        assertThat(open.isLetIn(own.token())).isFalse();
        assertThat(open.isLetIn(open.pass())).isTrue();
        assertThat(open.pass()).hasSize(48).isNotEqualTo(open.token());
    }

    @Test
    void a_change_is_taken_from_a_form_of_this_site_alone() {
        String token = own.token();
        assertThatCode(() -> own.refuseUnlessOwnForm(token, "http://localhost:8484", "same-origin"))
                .doesNotThrowAnyException();
        assertThatCode(() -> own.refuseUnlessOwnForm(token, null, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> own.refuseUnlessOwnForm(null, null, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.refuseUnlessOwnForm("x" + token, null, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.refuseUnlessOwnForm(token, "http://evil.example", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.refuseUnlessOwnForm(token, "null", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.refuseUnlessOwnForm(token, null, "cross-site"))
                .isInstanceOf(Refused.class);
    }
}

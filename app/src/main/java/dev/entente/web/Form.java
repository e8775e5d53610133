package dev.entente.web;

import java.util.Map;
import org.jsoup.nodes.Element;

/// Parts of forms.
final class Form {
    /// The field that shows that a form is one of this site.
    static final String TOKEN = "token";

    private Form() {}

    /// A form that asks for a page.
    static Element asking(String path) {
        return Markup.tag("form").attr("method", "get").attr("action", path);
    }

    /// A form that asks for a change.
    static Element changing(String path, Asked asked) {
        Element form = Markup.tag("form").attr("method", "post").attr("action", path);
        form.appendChild(hidden(TOKEN, asked.analyst().token()));
        return form;
    }

    static Element hidden(String name, String value) {
        return Markup.tag("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    static Element button(String words) {
        return Markup.said("button", words).attr("type", "submit");
    }

    /// A field for words with its label before it.
    static Element field(String label, String name, String value) {
        Element shown = Markup.tag("label");
        shown.appendText(label + " ");
        shown.appendElement("input").attr("name", name).attr("value", value);
        return shown;
    }

    /// A field for a day with its label before it.
    static Element day(String label, String name, String value) {
        Element shown = field(label, name, value);
        shown.expectFirst("input").attr("type", "date");
        return shown;
    }

    /// A choice of one value, with its label before it.
    ///
    /// @param choices the values with the words for them, in their order
    static Element choice(String label, String name, String chosen, Map<String, String> choices) {
        Element shown = Markup.tag("label");
        shown.appendText(label + " ");
        Element select = shown.appendElement("select").attr("name", name);
        choices.forEach((value, words) -> {
            Element option = select.appendElement("option").attr("value", value).text(words);
            if (value.equals(chosen)) {
                option.attr("selected", "");
            }
        });
        return shown;
    }
}

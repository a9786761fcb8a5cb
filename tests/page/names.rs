//! What things are called: accessible names, computed as browsers compute them, as far as this page needs it
//! (<https://www.w3.org/TR/accname-1.2/>).

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// The name of an element.
pub(super) fn name_of(element: &Element) -> String {
    by_ids(element)
        .or_else(|| attribute(element, "aria-label"))
        .or_else(|| by_label(element))
        .or_else(|| Some(text_of(element)).filter(|text| !text.is_empty()))
        .or_else(|| attribute(element, "title"))
        .unwrap_or_default()
}

/// Whether something of this name is meant.
pub(super) fn is_called(name: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('…') {
        Some(beginning) => name.starts_with(beginning),
        None => name == wanted,
    }
}

/// The words of an element as they are read out: without what is hidden from readers.
pub(super) fn text_of(element: &Element) -> String {
    let mut words = String::new();
    collect(element, false, &mut words);
    tidy(&words)
}

/// The words of an element that describes another one: being hidden itself does not matter then.
pub(super) fn spoken(element: &Element) -> String {
    let mut words = String::new();
    collect(element, true, &mut words);
    tidy(&words)
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name).map(|text| tidy(&text)).filter(|text| !text.is_empty())
}

fn by_ids(element: &Element) -> Option<String> {
    let ids = attribute(element, "aria-labelledby")?;
    let document = element.owner_document()?;
    let words: Vec<String> =
        ids.split(' ').filter_map(|id| document.get_element_by_id(id)).map(|label| text_of(&label)).collect();
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

/// The label of a control, the legend of a group, the caption of a table.
fn by_label(element: &Element) -> Option<String> {
    let label = match element.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => {
            let own = element.id();
            let of = (!own.is_empty()).then(|| format!("label[for='{own}']"));
            let document = element.owner_document()?;
            of.and_then(|of| document.query_selector(&of).ok().flatten())
                .or_else(|| element.closest("label").ok().flatten())
        }
        "FIELDSET" => element.query_selector(":scope > legend").ok().flatten(),
        _ => None,
    };
    label.map(|label| text_of(&label)).filter(|words| !words.is_empty())
}

fn collect(element: &Element, itself: bool, words: &mut String) {
    let hidden =
        element.get_attribute("aria-hidden").as_deref() == Some("true") || element.has_attribute("hidden");
    if hidden && !itself {
        return;
    }
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|index| children.item(index)) {
        match child.dyn_ref::<Element>() {
            Some(child) => {
                let apart = !is_inline(child);
                words.push_str(if apart { " " } else { "" });
                collect(child, false, words);
                words.push_str(if apart { " " } else { "" });
            }
            None => words.push_str(&own_words(&child)),
        }
    }
}

fn own_words(node: &Node) -> String {
    node.dyn_ref::<Text>().map(|text| text.data()).unwrap_or_default()
}

/// What stands in the line without a gap.
fn is_inline(element: &Element) -> bool {
    matches!(element.tag_name().as_str(), "SPAN" | "A" | "B" | "I" | "EM" | "STRONG" | "CODE" | "KBD" | "svg")
}

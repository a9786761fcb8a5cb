//! What of a served page is shown: an allow-list. Whatever is not on it is taken apart or left out.
//!
//! Pages come from machines that learners, or strangers' lessons, have filled. The list holds words and their
//! order, nothing that loads, runs or looks like a part of this app: no scripts, styles, frames, forms, pictures.

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// It is built as this element.
    As(&'static str),
    /// It is built as a line to type in or a button that does nothing.
    Control,
    /// Only what is inside is shown.
    Contents,
    /// Its words instead of the picture.
    Alternative,
    /// Nothing of it is shown.
    Nothing,
}

/// Elements that stay what they are.
const SAME: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
];

/// What becomes of the element with this name, as the parser writes it (HTML elements in lower case).
#[must_use]
pub fn element(name: &str) -> Keep {
    if let Some(same) = SAME.iter().find(|same| **same == name) {
        return Keep::As(same);
    }
    match name {
        "ul" => Keep::As("ul"),
        "u" => Keep::As("u"),
        "tfoot" => Keep::As("tfoot"),
        "address" | "article" | "aside" | "center" | "details" | "dir" | "fieldset" | "figure"
        | "figcaption" | "footer" | "form" | "header" | "hgroup" | "main" | "nav" | "section" | "summary" => {
            Keep::As("div")
        }
        "label" | "q" | "tt" | "time" | "var" | "font" | "legend" => Keep::As("span"),
        "input" | "button" | "select" | "textarea" => Keep::Control,
        "img" => Keep::Alternative,
        "applet" | "audio" | "base" | "canvas" | "embed" | "frame" | "frameset" | "head" | "iframe"
        | "link" | "map" | "math" | "meta" | "noembed" | "noframes" | "noscript" | "object" | "plaintext"
        | "script" | "slot" | "style" | "svg" | "template" | "title" | "video" | "xmp" => Keep::Nothing,
        _ => Keep::Contents,
    }
}

/// The value with which an attribute is kept; `None` for almost all. Addresses of links go through
/// [`super::address::link`] instead.
#[must_use]
pub fn attribute(element: &str, name: &str, value: &str) -> Option<String> {
    match (element, name) {
        ("td" | "th", "colspan" | "rowspan") => {
            let span: u32 = value.trim().parse().ok()?;
            Some(span.clamp(1, 100).to_string())
        }
        (_, "dir") if matches!(value, "ltr" | "rtl" | "auto") => Some(value.to_owned()),
        (_, "lang") if value.len() <= 35 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
            Some(value.to_owned())
        }
        _ => None,
    }
}

/// How an answer's body is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// As a page.
    Html,
    /// As plain text.
    Text,
    /// Not at all.
    Other,
}

/// How a body of this type is shown. Without a type it is text, as it is for a server that sends none.
#[must_use]
pub fn body(content_type: Option<&str>) -> Body {
    let essence = content_type.unwrap_or("text/plain").split(';').next().unwrap_or_default().trim();
    match essence.to_ascii_lowercase().as_str() {
        "text/html" | "application/xhtml+xml" => Body::Html,
        "application/json" | "application/xml" | "application/javascript" => Body::Text,
        other if other.starts_with("text/") => Body::Text,
        _ => Body::Other,
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn nothing_that_runs_loads_or_frames_is_kept() {
        for name in [
            "script", "style", "iframe", "object", "embed", "svg", "link", "meta", "base", "template",
            "video",
        ] {
            assert_eq!(element(name), Keep::Nothing, "{name}");
        }
        assert_eq!(element("form"), Keep::As("div"));
        assert_eq!(element("input"), Keep::Control);
        assert_eq!(element("x-widget"), Keep::Contents);
    }

    #[test]
    fn only_harmless_attributes_are_kept() {
        for (element, name, value) in [
            ("p", "onclick", "alert(1)"),
            ("p", "style", "position:fixed"),
            ("p", "id", "app"),
            ("p", "class", "button"),
            ("a", "href", "javascript:alert(1)"),
            ("a", "target", "_top"),
            ("p", "lang", "en\" onclick=\"x"),
            ("p", "dir", "evil"),
            ("p", "colspan", "2"),
        ] {
            assert_eq!(attribute(element, name, value), None, "{element} {name}");
        }
        assert_eq!(attribute("td", "colspan", "999999999").as_deref(), Some("100"));
        assert_eq!(attribute("td", "rowspan", "-1"), None);
    }

    #[test]
    fn a_body_is_shown_by_its_type() {
        assert_eq!(body(Some("Text/HTML; charset=UTF-8")), Body::Html);
        assert_eq!(body(Some("text/css")), Body::Text);
        assert_eq!(body(Some("image/png")), Body::Other);
        assert_eq!(body(None), Body::Text);
    }
}

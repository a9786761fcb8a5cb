//! A page that a machine served, shown without trusting it: parsed apart from this document, reduced to the
//! allow-list of [`super::allow`], and built element by element inside a shadow root with a style sheet of ours.
//! Nothing of the page's own text is ever read as markup of this document.

use guest::http::Response;
use js_sys::{Array, Reflect};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Document, DomParser, Element, HtmlElement, Node, ShadowRoot, ShadowRootInit,
    ShadowRootMode, SupportedType,
};

use super::{
    address,
    allow::{self, Body, Keep},
};
use crate::{dock::use_dock, t};

/// The most elements and texts of a page that are shown.
const MOST_NODES: usize = 5_000;
/// How deep elements may be nested; what is deeper is left out.
const DEEPEST: usize = 64;
/// The most bytes of a body that are shown.
const LONGEST: usize = 512 * 1024;
/// Where a link of the page leads, kept beside the words so that the element itself leads nowhere.
const LEADS_TO: &str = "data-leads-to";
/// Words and their order; colours are those of the page's surroundings.
const SHEET: &str = "\
:host { all: initial; display: block; }
.page { font: 1rem/1.45 'Times New Roman', 'Liberation Serif', serif; color: var(--page-text);
  overflow-wrap: anywhere; max-inline-size: 44rem; margin-inline: auto; }
h1, h2, h3, h4 { line-height: 1.2; margin-block: .8em .4em; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3, h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, pre, blockquote, table { margin-block: .6em; }
a { color: LinkText; text-decoration: underline; cursor: pointer; }
a:focus-visible { outline: 2px solid LinkText; outline-offset: 2px; }
.middle { text-align: center; }
pre, code, kbd, samp { font-family: var(--font-code); font-size: .85em; white-space: pre-wrap; }
table { border-collapse: collapse; } td, th { padding: .15em .5em; text-align: start; vertical-align: top; }
hr { border: 0; border-block-start: 1px solid; opacity: .4; }
.control { display: inline-block; min-inline-size: 8em; min-block-size: 1.4em; padding: 0 .4em; border: 1px solid;
  border-radius: 3px; opacity: .7; vertical-align: middle; }
";

/// The page of an answer.
#[component]
pub fn ServedPage(
    /// The answer.
    response: Response,
    /// The address it came from, to which its links are relative.
    address: String,
) -> impl IntoView {
    let browser = use_dock().browser;
    let host = NodeRef::<html::Div>::new();
    let kind = allow::body(response.header("Content-Type"));
    let length = response.body.len();
    let mut text =
        String::from_utf8_lossy(response.body.get(..length.min(LONGEST)).unwrap_or_default()).into_owned();
    if kind == Body::Other {
        text = t!(browser.other_body, bytes = length, kind = response.header("Content-Type").unwrap_or("?"));
    } else if text.trim().is_empty() {
        text = t!(browser.empty_body).to_owned();
    }
    Effect::new(move |_| {
        if let Some(host) = host.get() {
            // A browser that cannot do it shows nothing rather than something unsafe.
            let _ = show(&host, kind, &text, &address);
        }
    });
    let follow = move |event: &ev::Event| {
        let Some(target) = link_of(event) else { return };
        event.prevent_default();
        browser.go(&target);
    };
    view! {
        <div
            class="browser__page"
            tabindex="0"
            role="region"
            aria-label=t!(browser.page)
            node_ref=host
            on:click=move |event| follow(&event)
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    follow(&event);
                }
            }
        ></div>
    }
}

/// The address behind the link that an event began in.
fn link_of(event: &ev::Event) -> Option<String> {
    let first = event.composed_path().get(0).dyn_into::<Node>().ok()?;
    let element = first.dyn_ref::<Element>().cloned().or_else(|| first.parent_element())?;
    element.closest(&format!("[{LEADS_TO}]")).ok().flatten()?.get_attribute(LEADS_TO)
}

/// Builds the page inside the shadow root of `host`.
fn show(host: &HtmlElement, kind: Body, text: &str, address: &str) -> Result<(), JsValue> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    adopt_sheet(&root)?;
    while let Some(child) = root.first_child() {
        root.remove_child(&child)?;
    }
    let document = document();
    let page = document.create_element("div")?;
    page.set_attribute("class", "page")?;
    if kind == Body::Html {
        let parsed = DomParser::new()?.parse_from_string(text, SupportedType::TextHtml)?;
        if let Some(body) = parsed.body() {
            let mut builder = Builder { document, address, left: MOST_NODES };
            builder.children(&body, &page, 0)?;
        }
    } else {
        let lines = document.create_element("pre")?;
        lines.set_text_content(Some(text));
        page.append_child(&lines)?;
    }
    root.append_child(&page)?;
    Ok(())
}

fn adopt_sheet(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(SHEET)?;
    Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &Array::of1(&sheet))?;
    Ok(())
}

/// Builds allowed elements from parsed ones.
struct Builder<'a> {
    document: Document,
    address: &'a str,
    left: usize,
}

impl Builder<'_> {
    fn children(&mut self, from: &Node, into: &Element, depth: usize) -> Result<(), JsValue> {
        let mut next = from.first_child();
        while let Some(child) = next {
            if self.left == 0 {
                return Ok(());
            }
            self.left -= 1;
            self.child(&child, into, depth)?;
            next = child.next_sibling();
        }
        Ok(())
    }

    fn child(&mut self, child: &Node, into: &Element, depth: usize) -> Result<(), JsValue> {
        match child.node_type() {
            Node::TEXT_NODE => {
                let text = child.text_content().unwrap_or_default();
                into.append_child(&self.document.create_text_node(&text))?;
            }
            Node::ELEMENT_NODE if depth < DEEPEST => {
                if let Some(element) = child.dyn_ref::<Element>() {
                    self.element(element, into, depth)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn element(&mut self, element: &Element, into: &Element, depth: usize) -> Result<(), JsValue> {
        let name = element.local_name();
        match allow::element(&name) {
            Keep::Nothing => {}
            Keep::Contents => self.children(element, into, depth + 1)?,
            Keep::Alternative => {
                let words = element.get_attribute("alt").unwrap_or_default();
                into.append_child(&self.document.create_text_node(&words))?;
            }
            Keep::Control => {
                if element.get_attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")) {
                    return Ok(());
                }
                let control = self.document.create_element("span")?;
                control.set_attribute("class", "control")?;
                if matches!(name.as_str(), "button" | "textarea") {
                    control.set_text_content(element.text_content().as_deref());
                }
                into.append_child(&control)?;
            }
            Keep::As(same) => {
                let built = self.document.create_element(same)?;
                self.attributes(element, same, &built)?;
                if name == "center" {
                    built.set_attribute("class", "middle")?;
                }
                into.append_child(&built)?;
                self.children(element, &built, depth + 1)?;
            }
        }
        Ok(())
    }

    fn attributes(&self, element: &Element, kind: &str, built: &Element) -> Result<(), JsValue> {
        for name in ["colspan", "rowspan", "dir", "lang"] {
            let value = element.get_attribute(name);
            if let Some(value) = value.and_then(|value| allow::attribute(kind, name, &value)) {
                built.set_attribute(name, &value)?;
            }
        }
        let target = (kind == "a").then(|| element.get_attribute("href")).flatten();
        if let Some(target) = target.and_then(|href| address::link(self.address, &href)) {
            built.set_attribute(LEADS_TO, &target)?;
            built.set_attribute("role", "link")?;
            built.set_attribute("tabindex", "0")?;
        }
        Ok(())
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn shown(html: &str) -> (HtmlElement, ShadowRoot) {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("it can be shown");
        show(&host, Body::Html, html, "http://site/blog/").expect("a page");
        let root = host.shadow_root().expect("a shadow root");
        (host, root)
    }

    #[wasm_bindgen_test]
    fn a_hostile_page_is_harmless() {
        let (host, root) = shown(
            "<script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'><svg onload='window.hurt = 1'></svg>\
             <iframe srcdoc='<script>parent.hurt = 1</script>'></iframe><p style='position:fixed' onclick='window.hurt = 1' id=app>words</p>\
             <a href='javascript:window.hurt=1' target=_top>bad</a><a href='../next'>good</a><form action=/><input name=x></form>\
             <style>* { display: none }</style><base href='http://evil/'><meta http-equiv=refresh content='0;url=http://evil/'>",
        );
        let page = root.first_element_child().expect("the page");
        let html = page.inner_html();
        for word in [
            "script",
            "onerror",
            "onclick",
            "<img",
            "svg",
            "iframe",
            "style",
            "javascript",
            "<form",
            "<input",
            "<base",
            "<meta",
            " id=",
            "href",
        ] {
            assert!(!html.contains(word), "{word} in {html}");
        }
        assert!(html.contains("words") && html.contains(r#"data-leads-to="http://site/next""#), "{html}");
        assert_eq!(page.query_selector_all("[data-leads-to]").expect("links").length(), 1);
        assert!(Reflect::get(&window(), &"hurt".into()).expect("a property").is_undefined());
        host.remove();
    }

    #[wasm_bindgen_test]
    fn a_page_nested_too_deeply_is_cut_off_and_does_not_overflow() {
        let (host, root) =
            shown(&format!("{}deep{}<p>after</p>", "<div>".repeat(3_000), "</div>".repeat(3_000)));
        let text = root.text_content().unwrap_or_default();
        assert!(!text.contains("deep"), "{text}");
        host.remove();
    }
}

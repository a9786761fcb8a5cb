//! Addresses as a browser reads them: typed ones, links of a page, redirections. Plain text in, plain text out.

use region::Visit;

/// The longest address that is followed, in bytes.
const LONGEST: usize = 2_048;

/// What a learner typed, as an address; `None` for nothing.
#[must_use]
pub fn typed(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("http", text));
    let rest = rest.trim_start_matches('/');
    let path = if rest.contains(['/', '?', '#']) { "" } else { "/" };
    Some(format!("{}://{rest}{path}", scheme.to_lowercase()))
}

/// The host of an address, with its port if it names one.
#[must_use]
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}

/// Where a link of the page `base` leads; `None` for what is no web address (`javascript:`, `mailto:`, a place in the
/// same page).
#[must_use]
pub fn link(base: &str, href: &str) -> Option<String> {
    // Browsers leave out control characters, so `java\nscript:` is `javascript:`.
    let href: String = href.trim().chars().filter(|c| !c.is_control()).collect();
    let href = href.split('#').next().unwrap_or_default();
    let (scheme, rest) = base.split_once("://")?;
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let directory = path.rfind('/').map_or("/", |at| path.get(..=at).unwrap_or("/"));
    let begins_with = |beginning: &str| {
        href.get(..beginning.len()).is_some_and(|text| text.eq_ignore_ascii_case(beginning))
    };
    let target = if href.is_empty() || href.len() > LONGEST {
        return None;
    } else if begins_with("http://") || begins_with("https://") {
        href.to_owned()
    } else if let Some(rest) = href.strip_prefix("//") {
        format!("{scheme}://{rest}")
    } else if href.starts_with('/') {
        format!("{scheme}://{host}{href}")
    } else if href.starts_with('?') {
        format!("{scheme}://{host}{path}{href}")
    } else if has_scheme(href) {
        return None;
    } else {
        format!("{scheme}://{host}{}", without_dots(&format!("{directory}{href}")))
    };
    typed(&target)
}

/// Where a 3xx answer sends the browser.
#[must_use]
pub fn redirection(url: &str, visit: &Visit) -> Option<String> {
    let response = visit.exchange.outcome.as_ref().ok()?;
    let redirects = matches!(response.status, 301 | 302 | 303 | 307 | 308);
    redirects.then(|| response.header("Location")).flatten().and_then(|location| link(url, location))
}

/// `mailto:x`, `javascript:x`: letters, then a colon, before any slash.
fn has_scheme(href: &str) -> bool {
    let beginning = href.split(['/', '?']).next().unwrap_or_default();
    beginning.contains(':')
}

/// The path with `.` and `..` worked out.
fn without_dots(path: &str) -> String {
    let (path, query) = path.split_at(path.find('?').unwrap_or(path.len()));
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    let root = if joined.starts_with('/') { "" } else { "/" };
    format!("{root}{joined}{query}")
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn what_is_typed_becomes_an_address() {
        for (text, url) in [
            ("  website-1.eu-west-2.elb.amazonaws.com ", "http://website-1.eu-west-2.elb.amazonaws.com/"),
            ("HTTP://10.0.0.4/wp", "http://10.0.0.4/wp"),
            ("https://a?q=ä", "https://a?q=ä"),
        ] {
            assert_eq!(typed(text).as_deref(), Some(url), "{text}");
        }
        assert_eq!(typed("   "), None);
    }

    #[test]
    fn a_link_leads_where_a_browser_would_go() {
        let base = "http://site:8080/blog/post.html?p=1";
        for (href, url) in [
            ("/", "http://site:8080/"),
            ("/?p=2", "http://site:8080/?p=2"),
            ("next.html", "http://site:8080/blog/next.html"),
            ("../up/./x?y=../z", "http://site:8080/up/x?y=../z"),
            ("../../../../etc", "http://site:8080/etc"),
            ("?p=3#top", "http://site:8080/blog/post.html?p=3"),
            ("//other/x", "http://other/x"),
            ("HTTPS://other", "https://other/"),
        ] {
            assert_eq!(link(base, href).as_deref(), Some(url), "{href}");
        }
    }

    #[test]
    fn a_link_that_is_no_web_address_leads_nowhere() {
        for href in [
            "javascript:alert(1)",
            "JaVa\nScript:alert(1)",
            "data:text/html,x",
            "mailto:a@b",
            "#top",
            "",
            "blob:x",
            "\u{1}javascript:x",
        ] {
            assert_eq!(link("http://site/", href), None, "{href:?}");
        }
        assert_eq!(link("http://site/", &"a".repeat(5_000)), None);
    }
}

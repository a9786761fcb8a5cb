//! `cargo xtask build`: the release page in `dist/`.
//!
//! Trunk builds it; what follows makes it fit to be hosted anywhere under a strict content security
//! policy: no inline script or style, one style sheet instead of dozens, no integrity attributes
//! (they make a frame without an origin refuse its own files), relative addresses, no `<base>`. At last the wasm is
//! cut in two (`split`).

use crate::sh::{self, Outcome};
use crate::split;
use crate::tools::{self, fingerprint};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the release page is left.
pub fn dist() -> PathBuf {
    sh::root().join("dist")
}

/// Builds the release page.
pub fn build() -> Outcome {
    tools::ensure_wasm_target()?;
    let mut path = tools::ensure_all(&[&tools::WASM_BINDGEN, &tools::TRUNK])?;
    path.push(tools::ensure_wasm_opt()?);
    // Trunk's --offline keeps it from fetching programs of its own, and reaches cargo too: fetch first.
    sh::run(&mut sh::cargo(&["fetch"]), "the crates could not be fetched")?;
    println!("Building the release page: rustc with size in mind, then wasm-opt. This takes some minutes.");
    let mut trunk = Command::new("trunk");
    trunk.current_dir(sh::root()).args(["build", "--release", "--offline", "--skip-version-check"]);
    trunk.arg("--dist").arg(dist());
    without_no_color(&mut trunk);
    sh::with_path(&mut trunk, &path)?;
    sh::run(&mut sh::at_most(25, trunk), "the page could not be built; Trunk's message is above")?;
    finish(&dist())?;
    split::page(&dist())?;
    println!("The page is in {}.", dist().display());
    Ok(())
}

/// Trunk reads `NO_COLOR` as `true` or `false` and refuses the usual `NO_COLOR=1`.
pub fn without_no_color(command: &mut Command) {
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
}

/// Rewrites what Trunk left in the folder, and checks that the result keeps the promises above.
fn finish(folder: &Path) -> Outcome {
    let file = folder.join("index.html");
    let mut page = sh::read(&file)?;
    page = without_attribute(&page, "integrity");
    if let Some((rest, loader)) = take_loader(&page) {
        let name = format!("boot-{:016x}.js", fingerprint(loader.as_bytes()));
        sh::write(&folder.join(&name), &loader)?;
        page = rest.replace(LOADER_GOES_HERE, &format!("<script type=\"module\" src=\"./{name}\"></script>"));
    }
    page = join_style_sheets(folder, &page)?;
    let faults = faults(&page);
    if !faults.is_empty() {
        return Err(format!("dist/index.html cannot be hosted under a strict policy: {}", faults.join("; ")));
    }
    sh::write(&file, page)
}

/// Stands where the loader was, until the name of its file is known.
const LOADER_GOES_HERE: &str = "<!--loader-->";

/// Takes Trunk's inline loader out of the page: the page with a mark in its place, and the script's text.
fn take_loader(page: &str) -> Option<(String, String)> {
    let mut from = 0;
    while let Some(found) = page.get(from..)?.find("<script") {
        let start = from + found;
        let open_end = start + page.get(start..)?.find('>')? + 1;
        let close = open_end + page.get(open_end..)?.find("</script>")?;
        let end = close + "</script>".len();
        let body = page.get(open_end..close)?;
        if !page.get(start..open_end)?.contains("src=") && body.contains("TrunkApplicationStarted") {
            let rest = format!("{}{LOADER_GOES_HERE}{}", page.get(..start)?, page.get(end..)?);
            return Some((rest, from_its_own_place(body)));
        }
        from = end;
    }
    None
}

/// The wasm's address is meant relative to the page; in a file of its own it is told from where.
fn from_its_own_place(loader: &str) -> String {
    let mut text = loader.trim().to_string();
    text.push('\n');
    for quote in ['\'', '"'] {
        let mark = format!("module_or_path: {quote}");
        if let Some(at) = text.find(&mark) {
            let start = at + mark.len();
            let Some(length) = text.get(start..).and_then(|rest| rest.find(quote)) else { continue };
            let address = text.get(start..start + length).unwrap_or_default().to_string();
            let old = format!("{mark}{address}{quote}");
            text = text
                .replace(&old, &format!("module_or_path: new URL({quote}{address}{quote}, import.meta.url)"));
        }
    }
    text
}

/// Removes ` name="…"` from every tag.
fn without_attribute(page: &str, name: &str) -> String {
    let mark = format!(" {name}=\"");
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(&mark) {
        text.push_str(before);
        rest = after.split_once('"').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text
}

/// Puts all linked style sheets, in their order, into one file: dozens of small requests cost a phone seconds.
fn join_style_sheets(folder: &Path, page: &str) -> Result<String, String> {
    let (mut joined, mut text, mut rest) = (String::new(), String::with_capacity(page.len()), page);
    let mut sources = Vec::new();
    let mut place = None;
    while let Some(start) = rest.find("<link") {
        let (before, tag_on) = rest.split_at(start);
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        text.push_str(before);
        rest = after;
        let Some(name) = local_style_sheet(tag) else {
            text.push_str(tag);
            continue;
        };
        joined.push_str(&without_comments(&sh::read(&folder.join(&name))?));
        sources.push(folder.join(name));
        place.get_or_insert(text.len());
    }
    text.push_str(rest);
    let Some(place) = place else { return Ok(text) };
    let name = format!("style-{:016x}.css", fingerprint(joined.as_bytes()));
    sh::write(&folder.join(&name), &joined)?;
    for source in sources {
        std::fs::remove_file(&source)
            .map_err(|error| format!("{} cannot be removed: {error}", source.display()))?;
    }
    text.insert_str(place, &format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    Ok(text)
}

/// The file name of a `<link rel="stylesheet">` to a file beside the page, for all media.
fn local_style_sheet(tag: &str) -> Option<String> {
    let href = attribute(tag, "href")?.trim_start_matches("./");
    let plain = attribute(tag, "media").is_none() && !href.contains(':') && !href.contains('/');
    (attribute(tag, "rel")? == "stylesheet" && plain).then(|| href.to_string())
}

/// The value of an attribute written with double quotes.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mark = format!(" {name}=\"");
    tag.split_once(&mark)?.1.split_once('"').map(|(value, _)| value)
}

/// A style sheet without its comments and empty lines.
fn without_comments(css: &str) -> String {
    let plain = crate::tidy::scan::css_without_comments(css);
    plain
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.trim().is_empty())
        .flat_map(|line| [line.trim_start(), "\n"])
        .collect()
}

/// What a strict content security policy, or a host in some folder, would not bear.
fn faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("<script") {
        let (tag, body) = after.split_once('>').unwrap_or((after, ""));
        let data = tag.contains("application/json") || tag.contains("application/ld+json");
        if !tag.contains("src=") && !data {
            let start: String = body.trim().chars().take(60).collect();
            faults.push(format!("inline script `{start}…`: put it into a file"));
        }
        rest = body;
    }
    for (sign, why) in [
        ("<style", "inline <style>: put it into a file under style/"),
        ("<base", "<base> makes every `#/…` link leave the page"),
        (" style=\"", "a style attribute: use a class"),
        ("href=\"/", "an address that starts at the host's top: the page must work in any folder"),
        ("src=\"/", "a source that starts at the host's top: the page must work in any folder"),
    ] {
        if page.contains(sign) {
            faults.push(why.to_string());
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = r#"<!DOCTYPE html><html><head>
<link rel="stylesheet" href="./layers-1.css" integrity="sha384-a/b"/>
<script type="module">
import init, * as bindings from './pocket-cloud-9.js';
const wasm = await init({ module_or_path: './pocket-cloud-9_bg.wasm' });
dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));
</script>
<link rel="modulepreload" href="./pocket-cloud-9.js" crossorigin="anonymous" integrity="sha384-c"></head></html>"#;

    #[test]
    fn the_loader_moves_out_and_finds_the_wasm_from_its_own_place() {
        let (page, loader) = take_loader(BUILT).expect("the sample has a loader");
        assert!(page.contains(LOADER_GOES_HERE) && !page.contains("TrunkApplicationStarted"));
        assert!(
            loader.contains("module_or_path: new URL('./pocket-cloud-9_bg.wasm', import.meta.url)"),
            "{loader}"
        );
        assert!(take_loader(&page).is_none());
    }

    #[test]
    fn integrity_goes_and_everything_else_stays() {
        let page = without_attribute(BUILT, "integrity");
        assert!(!page.contains("integrity") && page.contains(r#"crossorigin="anonymous"></head>"#), "{page}");
    }

    #[test]
    fn a_page_that_a_strict_policy_refuses_is_named() {
        assert_eq!(faults("<script type=\"module\" src=\"./boot-1.js\"></script>"), Vec::<String>::new());
        assert_eq!(faults(BUILT).len(), 1);
        assert_eq!(faults("<base href=\"/\"><p style=\"color:red\"><style>p{}</style>").len(), 4);
    }

    #[test]
    fn only_style_sheets_beside_the_page_are_joined() {
        assert_eq!(
            local_style_sheet(r#"<link rel="stylesheet" href="./a-1.css">"#).as_deref(),
            Some("a-1.css")
        );
        assert_eq!(local_style_sheet(r#"<link rel="stylesheet" href="./print-1.css" media="print">"#), None);
        assert_eq!(local_style_sheet(r#"<link rel="icon" href="./a.svg">"#), None);
        assert_eq!(
            without_comments("/* why */\n.a { /* b */\n  color: var(--c);\n}\n"),
            ".a {\ncolor: var(--c);\n}\n"
        );
    }
}

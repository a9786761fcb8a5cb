//! Rules about Rust source: who may name what, what a test may do, what every file says about itself.

use super::scan::{has_word, rust_code, word_at};
use super::{Finding, Tree, lines_where};

fn is_rust(path: &str) -> bool {
    path.ends_with(".rs")
}

/// Our own crates below the page: the engine.
fn in_engine(path: &str) -> bool {
    is_rust(path) && path.starts_with("crates/")
}

fn in_page(path: &str) -> bool {
    is_rust(path) && path.starts_with("src/")
}

fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// A finding for each line of code (comments and strings left out) that names one of the words.
fn naming(tree: &Tree, files: impl Fn(&str) -> bool, words: &[&str], why: &str) -> Vec<Finding> {
    let wrong = |line: &str| words.iter().any(|word| has_word(line, word));
    tree.files(files).flat_map(|(path, text)| lines_where(path, &rust_code(text), why, wrong)).collect()
}

/// Only `src/` (and the tests that drive it) knows a browser.
pub fn browser_only_in_src(tree: &Tree) -> Vec<Finding> {
    const BROWSER: &[&str] =
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_timers", "reactive_graph", "reactive_stores"];
    naming(tree, in_engine, BROWSER, "only src/ knows a browser; the engine is plain Rust")
}

/// Who may hold the timeline, and so change the world or move in its history.
const HOLDERS: &[&str] = &["src/bridge.rs", "src/clock.rs", "src/story.rs"];
/// Functions of theirs that hand out the power to change the world. A view asks the `Bridge` instead.
const DOORS: &[&str] = &["with_timeline", "update_timeline", "timeline_mut"];

/// Only the bridge and the clock name the timeline's mutators: nobody else can even name its type.
pub fn only_the_bridge_holds_the_timeline(tree: &Tree) -> Vec<Finding> {
    let others = |path: &str| in_page(path) && !HOLDERS.contains(&path) && !path.starts_with("src/bridge/");
    let why = "only src/bridge.rs and src/clock.rs hold the timeline; ask the Bridge";
    // A component of the page may be called Timeline too; the crate's type is named through the crate.
    let wrong = |line: &str| {
        let the_type = has_word(line, "Timeline") && line.contains("timeline::");
        the_type || DOORS.iter().any(|door| has_word(line, door))
    };
    tree.files(others).flat_map(|(path, text)| lines_where(path, &rust_code(text), why, wrong)).collect()
}

/// The console shows what the API says; X-ray sees the rest and says so.
pub fn no_inspect_in_the_console(tree: &Tree) -> Vec<Finding> {
    let console =
        |path: &str| in_page(path) && (path.starts_with("src/console/") || path == "src/console.rs");
    let why = "the console sees only what the API says: no `inspect` here";
    // `.inspect(` of an iterator or a result is a word of Rust's own.
    let wrong = |line: &str| {
        word_at(line, "inspect").is_some_and(|at| !line.get(..at).unwrap_or("").trim_end().ends_with('.'))
    };
    tree.files(console).flat_map(|(path, text)| lines_where(path, &rust_code(text), why, wrong)).collect()
}

/// The content security policy drops `style="…"`; `style:left=…` passes.
pub fn no_style_attribute(tree: &Tree) -> Vec<Finding> {
    let why = "the content security policy drops style attributes: use a class, or style:property=…";
    let wrong = |line: &str| {
        let written = word_at(line, "style").and_then(|at| line.get(at + "style".len()..));
        // `style=("--part", …)` sets one property, as `style:left=…` does.
        written.is_some_and(|rest| {
            let attribute = rest.starts_with('=') && !rest.starts_with("==") && !rest.starts_with("=(");
            attribute || rest.trim_start().starts_with("=\"")
        })
    };
    let page = tree.files(in_page).flat_map(|(path, text)| lines_where(path, &rust_code(text), why, wrong));
    let html =
        tree.files(|path| path == "index.html").flat_map(|(path, text)| lines_where(path, text, why, wrong));
    page.chain(html).collect()
}

/// A test that does not run proves nothing.
pub fn no_ignored_test(tree: &Tree) -> Vec<Finding> {
    let why = "a test that is ignored proves nothing: mend it or delete it";
    let wrong = |line: &str| line.contains("#[ignore") || line.contains("(ignore)]");
    tree.files(is_rust).flat_map(|(path, text)| lines_where(path, &rust_code(text), why, wrong)).collect()
}

/// A test that sleeps is slow on good days and red on bad ones: wait for what you want to see.
pub fn no_sleep_in_tests(tree: &Tree) -> Vec<Finding> {
    let why = "no sleeping in tests: wait for what should become true";
    let mut findings = Vec::new();
    for (path, text) in tree.files(is_rust) {
        let code = rust_code(text);
        let from = match code.find("#[cfg(test)]") {
            _ if is_test_file(path) => 0,
            Some(at) => code.get(..at).unwrap_or("").lines().count() + 1,
            None => usize::MAX,
        };
        let calls = |line: &str| line.contains("thread::sleep(") || line.contains("time::sleep(");
        findings
            .extend(lines_where(path, &code, why, calls).into_iter().filter(|finding| finding.line >= from));
    }
    for (path, text) in tree.files(|path| path.starts_with("tests/e2e/") && path.ends_with(".mjs")) {
        findings.extend(lines_where(path, text, why, |line| line.contains(".waitForTimeout(")));
    }
    findings
}

/// Rows are plain data: cloneable, comparable, never serialized as they are, nothing shared and mutable inside.
pub fn rows_are_plain_data(tree: &Tree) -> Vec<Finding> {
    let engine = |path: &str| {
        is_rust(path)
            && ["crates/model/src/", "crates/guest/src/", "crates/region/src/"]
                .iter()
                .any(|top| path.starts_with(top))
    };
    let why = "rows are plain data: no Serialize, no Rc, no interior mutability in the engine's state";
    naming(tree, engine, &["Serialize", "Rc", "RefCell", "Mutex", "RwLock", "OnceCell"], why)
}

/// Floats give different worlds on different machines.
pub fn no_floats_below_src(tree: &Tree) -> Vec<Finding> {
    let engine =
        |path: &str| in_engine(path) && !path.starts_with("crates/endpoint/") && path.contains("/src/");
    naming(
        tree,
        engine,
        &["f32", "f64"],
        "no floats below src/: integers and clockwork's Ratio are the same everywhere",
    )
}

/// Every AWS fact cites its source.
pub fn aws_facts_cite_their_source(tree: &Tree) -> Vec<Finding> {
    let facts = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or("");
        path.starts_with("crates/region/src/")
            && is_rust(path)
            && (name == "errors.rs" || name == "durations.rs" || path.contains("/ops/"))
    };
    let uncited = tree.files(facts).filter(|(_, text)| !text.contains("https://"));
    let why = "AWS's wording, codes, limits and latencies cite their source: give the link of AWS's page";
    uncited.map(|(path, _)| Finding { path: path.to_string(), line: 1, why: why.to_string() }).collect()
}

/// Every file begins by saying what it is.
pub fn every_file_says_what_it_is(tree: &Tree) -> Vec<Finding> {
    let silent = |text: &str| {
        let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!["));
        !first.is_some_and(|line| line.starts_with("//!"))
    };
    let why = "every file begins with `//!` and what it is";
    let files = tree.files(is_rust).filter(|(_, text)| silent(text));
    files.map(|(path, _)| Finding { path: path.to_string(), line: 1, why: why.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
        rule(&Tree::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_browser_in_the_engine_is_named_and_in_src_is_not() {
        let text = "//! Knows no leptos.\nuse leptos::prelude::*;\n";
        assert_eq!(lines(browser_only_in_src, "crates/region/src/lib.rs", text), [2]);
        assert!(lines(browser_only_in_src, "src/app.rs", text).is_empty());
    }

    #[test]
    fn a_view_that_holds_the_timeline_is_named() {
        let text = "use timeline::{Input, Timeline};\n<Timeline/>\nuse timeline::Input;\n";
        assert_eq!(lines(only_the_bridge_holds_the_timeline, "src/dock/terminal.rs", text), [1]);
        assert!(lines(only_the_bridge_holds_the_timeline, "src/bridge.rs", text).is_empty());
        assert!(lines(only_the_bridge_holds_the_timeline, "src/bridge/resource.rs", text).is_empty());
    }

    #[test]
    fn inspect_in_the_console_is_named_but_not_an_iterators() {
        let text = "use region::inspect::hops;\nitems.iter().inspect(|x| ());\n// inspect\n";
        assert_eq!(lines(no_inspect_in_the_console, "src/console/ec2/instances/list.rs", text), [1]);
        assert!(lines(no_inspect_in_the_console, "src/dock/xray.rs", text).is_empty());
    }

    #[test]
    fn a_style_attribute_is_named_and_a_style_property_is_not() {
        let text = "view! { <p style=\"left:0\"/> <p style=move || s/> }\nlet style = \"a\";\n<p style:left=x/> <p style=(\"--x\", y)/>\nif style == b {}\n";
        assert_eq!(lines(no_style_attribute, "src/ui/table.rs", text), [1]);
        assert_eq!(lines(no_style_attribute, "index.html", "<p>\n<p style=\"a\">"), [2]);
    }

    #[test]
    fn ignored_and_sleeping_tests_are_named() {
        let ignored = format!("#[test]\n#[{}]\nfn a() {{}}\n", "ignore = \"slow\"");
        assert_eq!(lines(no_ignored_test, "crates/region/src/a.rs", &ignored), [2]);
        let text = "fn f() { std::thread::sleep(d) }\n#[cfg(test)]\nmod tests {\n fn g() { std::thread::sleep(d) }\n}\n";
        assert_eq!(lines(no_sleep_in_tests, "crates/region/src/a.rs", text), [4]);
        assert_eq!(lines(no_sleep_in_tests, "tests/chapter.rs", text), [1, 4]);
        assert_eq!(lines(no_sleep_in_tests, "tests/e2e/a.e2e.mjs", "await page.waitForTimeout(9)"), [1]);
    }

    #[test]
    fn state_that_is_not_plain_and_floats_are_named() {
        let text = "use serde::Deserialize;\n#[derive(Clone, Serialize)]\nstruct A(Rc<B>, f64);\n";
        assert_eq!(lines(rows_are_plain_data, "crates/region/src/a.rs", text), [2, 3]);
        assert_eq!(lines(no_floats_below_src, "crates/timeline/src/a.rs", text), [3]);
        assert!(lines(no_floats_below_src, "src/dock/picture.rs", text).is_empty());
    }

    #[test]
    fn facts_without_a_source_and_files_without_a_header_are_named() {
        assert_eq!(
            lines(aws_facts_cite_their_source, "crates/region/src/ec2/ops/run_instances.rs", "//! x"),
            [1]
        );
        let cited = "//! https://docs.aws.amazon.com/x";
        assert!(lines(aws_facts_cite_their_source, "crates/region/src/durations.rs", cited).is_empty());
        assert_eq!(lines(every_file_says_what_it_is, "src/a.rs", "use b;\n"), [1]);
        assert!(
            lines(every_file_says_what_it_is, "tests/a.rs", "#![cfg(target_arch = \"wasm32\")]\n//! A\n")
                .is_empty()
        );
    }
}

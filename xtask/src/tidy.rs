//! `cargo xtask tidy`: the rules of the house that can be checked by reading files.
//!
//! A rule is a function from the [`Tree`] to its [`Finding`]s. Each has tests that show it a bad sample.

mod arrows;
mod css;
mod longest;
mod rust;
pub mod scan;
mod words;

use crate::sh::{self, Outcome};
use std::collections::BTreeMap;
use std::path::Path;

/// The text files of the checkout, by path from its top.
pub struct Tree {
    files: BTreeMap<String, String>,
}

/// One place that breaks a rule.
#[derive(Debug, PartialEq)]
pub struct Finding {
    path: String,
    /// Counted from 1; 0 when the whole file is meant.
    line: usize,
    why: String,
}

type Rule = fn(&Tree) -> Vec<Finding>;

/// The rules, in the order in which they report.
const RULES: &[Rule] = &[
    arrows::between_crates,
    arrows::lints_everywhere,
    rust::browser_only_in_src,
    rust::only_the_bridge_holds_the_timeline,
    rust::no_inspect_in_the_console,
    rust::no_style_attribute,
    rust::no_ignored_test,
    rust::no_sleep_in_tests,
    rust::rows_are_plain_data,
    rust::no_floats_below_src,
    rust::aws_facts_cite_their_source,
    rust::every_file_says_what_it_is,
    css::every_sheet_is_linked,
    css::raw_colours_only_in_tokens,
    css::no_important,
    css::no_id_selectors,
    css::layers_from_tokens_on_the_z_axis,
    words::nothing_of_this_machine,
];

/// Reads the checkout, prints what breaks a rule, and lists the longest files and functions for a look.
pub fn run(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return Err(format!("tidy takes no argument, and so does not know {unknown}"));
    }
    let tree = Tree::read(&sh::root())?;
    let findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    longest::print(&tree);
    for Finding { path, line, why } in &findings {
        match line {
            0 => println!("{path}: {why}"),
            line => println!("{path}:{line}: {why}"),
        }
    }
    if findings.is_empty() {
        println!("{} files read, {} rules kept.", tree.files.len(), RULES.len());
        return Ok(());
    }
    Err(format!("{} places break a rule of the house; they are listed above", findings.len()))
}

/// Folders that hold nothing written by hand.
const SKIPPED: &[&str] = &[".git", "target", "dist", "dist-single", "node_modules"];
/// AWS's own words, trimmed by a program.
const SPEC: &str = "crates/model/spec";
const READ: &[&str] = &[
    "rs",
    "toml",
    "css",
    "html",
    "md",
    "mjs",
    "js",
    "json",
    "py",
    "sh",
    "transcript",
    "yml",
    "yaml",
    "txt",
    "svg",
];

impl Tree {
    fn read(top: &Path) -> Result<Tree, String> {
        let mut files = BTreeMap::new();
        read_folder(top, top, &mut files)?;
        Ok(Tree { files })
    }

    /// Files whose path passes the question, with their text.
    fn files(&self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .filter(move |(path, _)| wanted(path))
    }

    fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    #[cfg(test)]
    fn of(files: &[(&str, &str)]) -> Tree {
        let files = files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
        Tree { files }
    }
}

fn read_folder(top: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> Outcome {
    let broken = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let inside = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            if !SKIPPED.contains(&name.as_str()) && inside != SPEC {
                read_folder(top, &path, files)?;
            }
            continue;
        }
        let known = name.rsplit_once('.').is_some_and(|(_, extension)| READ.contains(&extension));
        if known || inside.starts_with(".ci/") {
            // A file that is no text (or vanished meanwhile) has no line to find fault with.
            if let Ok(text) = std::fs::read_to_string(&path) {
                files.insert(inside, text);
            }
        }
    }
    Ok(())
}

/// A finding for each line of `text` that the question says yes to.
fn lines_where(path: &str, text: &str, why: &str, wrong: impl Fn(&str) -> bool) -> Vec<Finding> {
    let numbered = text.lines().enumerate().filter(|(_, line)| wrong(line));
    numbered
        .map(|(index, _)| Finding { path: path.to_string(), line: index + 1, why: why.to_string() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_its_line() {
        let found = lines_where("a.rs", "one\ntwo\n", "no two", |line| line == "two");
        assert_eq!(found, [Finding { path: "a.rs".into(), line: 2, why: "no two".into() }]);
    }

    #[test]
    fn the_checkout_is_read_without_what_is_built() {
        let tree = Tree::read(&sh::root()).expect("the checkout can be read");
        assert!(tree.text("xtask/src/tidy.rs").is_some());
        assert_eq!(
            tree.files(|path| path.starts_with("target/") || path.contains("node_modules/")).count(),
            0
        );
    }
}

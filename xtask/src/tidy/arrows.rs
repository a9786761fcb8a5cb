//! Which crate may name which: the drawing in `ARCHITECTURE.md`, kept by reading every `Cargo.toml` and `use`.

use super::scan::{has_word, rust_code};
use super::{Finding, Tree, lines_where};

/// A package, and the crates of ours that it may name: those further up its path in the drawing.
const ARROWS: &[(&str, &[&str])] = &[
    ("clockwork", &[]),
    ("model", &["clockwork"]),
    ("guest", &["clockwork"]),
    ("aws-cli", &["clockwork", "model"]),
    ("region", &["clockwork", "model", "guest", "aws-cli"]),
    ("timeline", &["clockwork", "model", "guest", "aws-cli", "region"]),
    ("endpoint", &["clockwork", "model", "guest", "aws-cli", "region"]),
    ("lessons", &["clockwork", "model", "guest", "aws-cli", "region", "timeline"]),
    ("pocket-cloud", &["clockwork", "model", "guest", "aws-cli", "region", "timeline", "lessons"]),
    ("xtask", &[]),
];

/// Crates that know a browser: for the root package only.
const BROWSER: &[&str] = &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "console_error_panic_hook"];
/// Crates that know an operating system: for the endpoint and xtask only.
const NATIVE: &[&str] = &["tokio", "hyper", "axum", "mio", "reqwest", "getrandom"];

/// The package's folder and name, from the path of its manifest.
fn packages(tree: &Tree) -> impl Iterator<Item = (&str, &str, toml::Table)> {
    tree.files(|path| path == "Cargo.toml" || path.ends_with("/Cargo.toml")).filter_map(|(path, text)| {
        Some((path, text, text.parse::<toml::Table>().ok()?))
            .filter(|(_, _, table)| table.contains_key("package"))
    })
}

fn name(manifest: &toml::Table) -> &str {
    manifest
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(toml::Value::as_str)
        .unwrap_or("")
}

/// Every crate that a manifest names, in whatever kind of dependency.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    let mut take = |table: &toml::Table| {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let of_kind = table.get(kind).and_then(toml::Value::as_table);
            names.extend(of_kind.into_iter().flat_map(|table| table.keys().cloned()));
        }
    };
    take(manifest);
    for target in
        manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values)
    {
        target.as_table().into_iter().for_each(&mut take);
    }
    names
}

/// Arrows run one way, and only the ends of the drawing know a browser or an operating system.
pub fn between_crates(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text, manifest) in packages(tree) {
        let package = name(&manifest);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package) else {
            let why =
                format!("the package {package} is not in the drawing: add it to ARCHITECTURE.md and to tidy");
            findings.push(Finding { path: path.to_string(), line: 0, why });
            continue;
        };
        for dependency in dependencies(&manifest) {
            if let Some(why) = fault(package, allowed, &dependency) {
                let starts = |line: &str| {
                    line.strip_prefix(dependency.as_str())
                        .is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
                };
                findings.extend(lines_where(path, text, &why, starts));
            }
        }
        let folder = path.trim_end_matches("Cargo.toml");
        findings.extend(uses(tree, folder, package, allowed));
    }
    findings
}

fn fault(package: &str, allowed: &[&str], dependency: &str) -> Option<String> {
    let ours = ARROWS.iter().any(|(name, _)| *name == dependency);
    if ours && !allowed.contains(&dependency) {
        return Some(format!("{package} may not name {dependency}: arrows run one way (ARCHITECTURE.md)"));
    }
    let is = |names: &[&str]| {
        names.iter().any(|name| dependency == *name || dependency.starts_with(&format!("{name}-")))
    };
    if is(BROWSER) && package != "pocket-cloud" {
        return Some(format!("{package} may not name {dependency}: only the root package knows a browser"));
    }
    if is(NATIVE) && !matches!(package, "endpoint" | "xtask") {
        return Some(format!("{package} may not name {dependency}: nothing native enters the wasm"));
    }
    None
}

/// `use` of a crate that the package may not name.
fn uses(tree: &Tree, folder: &str, package: &str, allowed: &[&str]) -> Vec<Finding> {
    let own = |path: &str| {
        let inside = path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with("src/") || rest.starts_with("tests/"));
        inside && path.ends_with(".rs")
    };
    let mut findings = Vec::new();
    for (path, text) in tree.files(own) {
        let code = rust_code(text);
        for (other, _) in ARROWS.iter().filter(|(other, _)| *other != package && !allowed.contains(other)) {
            let crate_name = other.replace('-', "_");
            let why = format!("{package} may not use {other}: arrows run one way (ARCHITECTURE.md)");
            findings.extend(lines_where(path, &code, &why, |line| {
                let mut words = line.trim_start().trim_start_matches("pub ").splitn(2, "use ");
                words.next() == Some("")
                    && words.next().is_some_and(|rest| {
                        rest.trim_start_matches("::").starts_with(&format!("{crate_name}::"))
                    })
            }));
        }
    }
    findings
}

/// The workspace's lints hold in every package.
pub fn lints_everywhere(tree: &Tree) -> Vec<Finding> {
    let missing = |manifest: &toml::Table| {
        let lints = manifest.get("lints").and_then(|lints| lints.get("workspace"));
        lints.and_then(toml::Value::as_bool) != Some(true)
    };
    let why = "`[lints] workspace = true` is missing: the rules hold everywhere or nowhere";
    let mut findings: Vec<Finding> = packages(tree)
        .filter(|(_, _, manifest)| missing(manifest))
        .map(|(path, _, _)| Finding { path: path.to_string(), line: 0, why: why.to_string() })
        .collect();
    for (path, text) in tree.files(|path| path == "Cargo.toml") {
        let why = "no default-members: Trunk and wasm-pack build the root package, and pass having run nothing without it";
        findings.extend(lines_where(path, text, why, |line| has_word(line, "default-members")));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(name: &str, dependencies: &str) -> String {
        format!("[package]\nname = \"{name}\"\n[dependencies]\n{dependencies}\n[lints]\nworkspace = true\n")
    }

    #[test]
    fn an_arrow_against_the_drawing_is_named_with_its_line() {
        let good = manifest("region", "model.workspace = true");
        let bad = manifest("guest", "model.workspace = true\nleptos = \"0.8\"\ntokio = \"1\"");
        let tree = Tree::of(&[("crates/region/Cargo.toml", &good), ("crates/guest/Cargo.toml", &bad)]);
        let mut lines: Vec<usize> = between_crates(&tree).iter().map(|finding| finding.line).collect();
        lines.sort_unstable();
        assert_eq!(lines, [4, 5, 6]);
    }

    #[test]
    fn a_use_against_the_drawing_is_named() {
        let toml = manifest("aws-cli", "model.workspace = true");
        let tree = Tree::of(&[
            ("crates/aws-cli/Cargo.toml", &toml),
            (
                "crates/aws-cli/src/lib.rs",
                "use model::door::Door;\npub use region::Region;\n// use region::X;\n",
            ),
        ]);
        let found = between_crates(&tree);
        assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_package_nobody_drew_is_named() {
        let toml = manifest("helpers", "");
        assert_eq!(between_crates(&Tree::of(&[("crates/helpers/Cargo.toml", &toml)])).len(), 1);
    }

    #[test]
    fn a_package_without_the_lints_is_named() {
        let tree = Tree::of(&[("crates/guest/Cargo.toml", "[package]\nname = \"guest\"\n")]);
        assert_eq!(lints_everywhere(&tree).len(), 1);
        assert!(
            lints_everywhere(&Tree::of(&[("crates/guest/Cargo.toml", &manifest("guest", ""))])).is_empty()
        );
    }
}

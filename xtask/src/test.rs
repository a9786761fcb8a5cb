//! `cargo xtask test`: the law. What CI runs is what you ran.
//!
//! Every stage runs even if one before it failed, so that one run tells all; the table at the end has the seconds.

use crate::sh::{self, Outcome, Stages};
use crate::tidy::scan::rust_code;
use crate::{clients, codegen, fidelity, page, size, tidy, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything; with `quick`, what one wants between two thoughts.
pub fn run(arguments: &[String]) -> Outcome {
    let quick = match arguments {
        [] => false,
        [word] if word == "quick" => true,
        [other, ..] => return Err(format!("test does not know {other}; it takes nothing, or quick")),
    };
    let mut stages = Stages::new();
    if quick {
        stages.run("format", format);
        stages.run("tidy", || tidy::run(&[]));
        stages.run("native tests", native_tests);
        return stages.finish();
    }
    stages.run("lock file", lock_file);
    stages.run("format", format);
    stages.run("tidy", || tidy::run(&[]));
    stages.run("generated shapes", || codegen::run(&["--check".to_string()]));
    stages.run("what works as on AWS", || fidelity::run(&["--check".to_string()]));
    stages.run("clippy, native", clippy_native);
    stages.run("native tests", native_tests);
    stages.run("endpoint clients", || clients::run(&[]));
    stages.run("native tests of the page", native_tests_of_the_page);
    let wasm = stages.run("wasm target", tools::ensure_wasm_target);
    if wasm {
        stages.run("clippy, the page", clippy_page);
        stages.run("what enters the wasm", what_enters_the_wasm);
        stages.run("tests in a browser", browser_tests);
    } else {
        stages.skip("tests in a browser", "Rust cannot compile for the browser here");
    }
    if wasm && stages.run("release page", page::build) {
        stages.run("size", || size::run(&[]));
        stages.run("the page as a visitor", || end_to_end(Files::Tests));
    } else {
        stages.skip("size and the page as a visitor", "there is no release page");
    }
    stages.finish()
}

fn lock_file() -> Outcome {
    sh::run(
        &mut sh::cargo(&["fetch", "--locked"]),
        "Cargo.lock is not up to date: run `cargo check` and commit it",
    )
}

fn format() -> Outcome {
    sh::run(&mut sh::cargo(&["fmt", "--all", "--check"]), "run `cargo fmt --all`")
}

fn clippy_native() -> Outcome {
    let arguments =
        ["clippy", "--workspace", "--exclude", "pocket-cloud", "--all-targets", "--", "-D", "warnings"];
    sh::run(&mut sh::at_most(20, sh::cargo(&arguments)), "mend what clippy names")
}

fn clippy_page() -> Outcome {
    let arguments = [
        "clippy",
        "--package",
        "pocket-cloud",
        "--target",
        "wasm32-unknown-unknown",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    sh::run(&mut sh::at_most(20, sh::cargo(&arguments)), "mend what clippy names")
}

/// All crates but the page, which needs a browser. nextest where it is installed, else cargo's own runner.
fn native_tests() -> Outcome {
    let nextest = sh::ask(&mut sh::cargo(&["nextest", "--version"])).is_some();
    let runner: &[&str] = if nextest { &["nextest", "run"] } else { &["test", "--lib", "--bins", "--tests"] };
    if !nextest {
        sh::say("cargo-nextest is not installed: `cargo test` runs the same tests, a little slower.");
    }
    let mut command = sh::cargo(runner);
    command.args(["--workspace", "--exclude", "pocket-cloud", "--no-fail-fast"]);
    sh::run(&mut sh::at_most(25, command), "tests of the engine fail")
}

/// What the page computes without a browser: its addresses, its forms. Only here is Leptos compiled natively.
fn native_tests_of_the_page() -> Outcome {
    let written: usize = sources_of_the_page()?.iter().map(|source| count_tests(source, "#[test]")).sum();
    if written == 0 {
        println!("src/ contains no test that runs without a browser.");
        return Ok(());
    }
    let command = sh::cargo(&["test", "--package", "pocket-cloud", "--lib"]);
    let (output, succeeded) = sh::run_and_keep(&mut sh::at_most(20, command))?;
    if !succeeded {
        return Err("tests of the page that need no browser fail".to_string());
    }
    let passed = passed_tests(&output);
    if passed < written {
        return Err(format!("src/ contains {written} tests but only {passed} ran: a module was left out"));
    }
    Ok(())
}

/// Programs for an operating system have no place in the wasm.
fn what_enters_the_wasm() -> Outcome {
    let mut tree = sh::cargo(&[
        "tree",
        "--package",
        "pocket-cloud",
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let listed = sh::ask(&mut tree).ok_or("`cargo tree` of the page fails")?;
    let native = ["tokio", "hyper", "hyper-util", "mio", "endpoint", "reqwest"];
    let found: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| native.contains(name))
        .collect();
    if found.is_empty() {
        println!("{} crates, none of them native.", listed.lines().count());
        return Ok(());
    }
    Err(format!("native crates enter the wasm: {}", found.join(", ")))
}

/// The tests under `tests/`, in Chromium.
fn browser_tests() -> Outcome {
    let browser = tools::ensure_browser()?;
    let path = tools::ensure_all(&[&tools::WASM_BINDGEN, &tools::WASM_PACK])?;
    let expected = written_browser_tests()?;
    let mut command = Command::new("wasm-pack");
    command.current_dir(sh::root()).args(["test", "--headless", "--chrome", "--chromedriver"]);
    command.arg(&browser.driver).args(["--mode", "no-install"]);
    // A walk through the whole chapter takes longer than the 20 s that a test file has otherwise.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    sh::with_path(&mut command, &path)?;
    let (output, succeeded) = sh::run_and_keep(&mut sh::at_most(25, command))?;
    if !succeeded {
        return Err("tests in the browser fail; the last lines above name them".to_string());
    }
    let passed = passed_tests(&output);
    if passed < expected {
        return Err(format!(
            "tests/*.rs and src/ contain {expected} tests for a browser but only {passed} ran: a file was left out"
        ));
    }
    if expected == 0 {
        return Err("there is no test that runs in a browser".to_string());
    }
    println!("{passed} tests passed in the browser, {expected} are written.");
    Ok(())
}

/// How many tests for a browser stand in `tests/*.rs` and in `src/`.
fn written_browser_tests() -> Result<usize, String> {
    let mut sources = sources_of_the_page()?;
    for file in files_in("tests", ".rs")? {
        sources.push(sh::read(&file)?);
    }
    Ok(sources.iter().map(|source| count_tests(source, "#[wasm_bindgen_test")).sum())
}

/// The text of every Rust file under `src/`.
fn sources_of_the_page() -> Result<Vec<String>, String> {
    fn collect(folder: &Path, sources: &mut Vec<String>) -> Outcome {
        let broken = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
        for entry in std::fs::read_dir(folder).map_err(broken)? {
            let path = entry.map_err(broken)?.path();
            if path.is_dir() {
                collect(&path, sources)?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(sh::read(&path)?);
            }
        }
        Ok(())
    }
    let mut sources = Vec::new();
    collect(&sh::root().join("src"), &mut sources)?;
    Ok(sources)
}

/// How many lines of code start with this attribute.
fn count_tests(source: &str, attribute: &str) -> usize {
    let starts = |line: &&str| {
        let rest = line.trim_start().strip_prefix(attribute);
        rest.is_some_and(|rest| attribute.ends_with(']') || rest.starts_with([']', '(']))
    };
    rust_code(source).lines().filter(starts).count()
}

/// The sum over all `test result: ok. 3 passed; …` lines.
fn passed_tests(output: &str) -> usize {
    output
        .lines()
        .filter_map(|line| {
            line.trim().strip_prefix("test result: ok. ")?.split_whitespace().next()?.parse::<usize>().ok()
        })
        .sum()
}

fn files_in(folder: &str, ending: &str) -> Result<Vec<PathBuf>, String> {
    let folder = sh::root().join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file() && path.to_string_lossy().ends_with(ending));
    files.sort();
    Ok(files)
}

/// Which scripts of `tests/e2e` are run.
enum Files {
    Tests,
    Screenshots,
}

/// Pictures of the page for a look, in `target/screenshots`.
pub fn screenshots() -> Outcome {
    size::measure(&page::dist())?;
    end_to_end(Files::Screenshots)
}

/// The scripts under `tests/e2e`, in Chromium, on the built page.
fn end_to_end(which: Files) -> Outcome {
    let ending = match which {
        Files::Tests => ".e2e.mjs",
        Files::Screenshots => "screenshots.mjs",
    };
    let files = files_in("tests/e2e", ending)?;
    if files.is_empty() {
        return Err("there is no test under tests/e2e".to_string());
    }
    let mut command = Command::new("node");
    command.current_dir(sh::root());
    if matches!(which, Files::Tests) {
        command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    }
    command.args(&files);
    visitor(&mut command)?;
    sh::run(&mut sh::at_most(15, command), "the built page does not do what its tests say")
}

/// Tells a script of `tests/e2e` where its packages, its browser and the page are.
pub fn visitor(command: &mut Command) -> Outcome {
    let browser = tools::ensure_browser()?;
    command.env("POCKET_CLOUD_NODE", tools::ensure_node_packages()?);
    command.env("CHROMIUM", browser.chromium);
    command.env("POCKET_CLOUD_DIST", page::dist());
    command.env("POCKET_CLOUD_SCREENSHOTS", sh::target_dir().join("screenshots"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_files_are_added_up() {
        let output =
            "running 2 tests\ntest result: ok. 2 passed; 0 failed\n\ntest result: ok. 5 passed; 0 failed\n";
        assert_eq!(passed_tests(output), 7);
        assert_eq!(passed_tests("no tests to run!\n"), 0);
    }

    #[test]
    fn written_tests_are_counted_without_comments() {
        let source = "#[wasm_bindgen_test]\nasync fn a() {}\n// #[wasm_bindgen_test]\n#[wasm_bindgen_test(unsupported = test)]\nfn b() {}\n";
        assert_eq!(count_tests(source, "#[wasm_bindgen_test"), 2);
        assert_eq!(count_tests("#[test]\nfn a() {}\n\"#[test]\"\n", "#[test]"), 1);
    }
}

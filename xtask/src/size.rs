//! `cargo xtask size`: how many bytes a visitor fetches, by file and by part, against a budget.
//!
//! Sizes are those of brotli at quality 11, as a host sends them; a file that brotli cannot make smaller
//! counts as it is. Everything in `dist/` counts as needed until the page is usable, except what is
//! fetched in idle time afterwards: the rest of the program, and the course under `lessons/`.

use crate::page;
use crate::sh::{self, Outcome};
use crate::split;
use std::collections::BTreeMap;
use std::path::Path;

/// One file of the page.
pub struct File {
    /// Its path inside `dist/`.
    pub path: String,
    /// Bytes on disk.
    pub raw: u64,
    /// Bytes after brotli 11, or on disk where that is less.
    pub sent: u64,
}

/// Prints both tables; fails when a part is over its budget.
pub fn run(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.first() {
        return Err(format!("size takes no argument, and so does not know {unknown}"));
    }
    let files = measure(&page::dist())?;
    let budget = Budget::read(&sh::read(&sh::root().join("xtask/budget.toml"))?)?;
    print_files(&files);
    let over = print_parts(&files, &budget);
    if over.is_empty() {
        return Ok(());
    }
    Err(format!("over the budget of xtask/budget.toml: {}", over.join(", ")))
}

/// Measures every file of a folder.
pub fn measure(folder: &Path) -> Result<Vec<File>, String> {
    if !folder.join("index.html").is_file() {
        return Err(format!("there is no page in {}: run `cargo xtask build` first", folder.display()));
    }
    let mut files = Vec::new();
    collect(folder, folder, &mut files)?;
    files.sort_by(|a, b| b.sent.cmp(&a.sent).then_with(|| a.path.cmp(&b.path)));
    Ok(files)
}

fn collect(top: &Path, folder: &Path, files: &mut Vec<File>) -> Outcome {
    let broken = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        if path.is_dir() {
            collect(top, &path, files)?;
            continue;
        }
        let bytes = std::fs::read(&path).map_err(broken)?;
        let raw = bytes.len() as u64;
        let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.push(File { path: name, raw, sent: brotli_11(&bytes)?.min(raw) });
    }
    Ok(())
}

fn brotli_11(bytes: &[u8]) -> Result<u64, String> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)
        .map_err(|error| format!("brotli failed: {error}"))?;
    Ok(out.len() as u64)
}

/// The part of the page that a file belongs to.
fn part(path: &str) -> &'static str {
    if path.starts_with("lessons/") {
        return "lessons";
    }
    if path.ends_with(split::REST) {
        return "rest";
    }
    match path.rsplit('.').next().unwrap_or("") {
        "wasm" => "wasm",
        "js" | "mjs" => "script",
        "css" => "style",
        "html" => "page",
        _ => "other",
    }
}

/// Parts that are fetched in idle time, after the page is usable.
const IDLE: &[&str] = &["rest", "lessons"];

/// Bytes sent until the page is usable, and bytes fetched in idle time afterwards.
pub fn totals(files: &[File]) -> (u64, u64) {
    let sum =
        |idle: bool| files.iter().filter(|f| IDLE.contains(&part(&f.path)) == idle).map(|f| f.sent).sum();
    (sum(false), sum(true))
}

/// What each part may weigh, in bytes sent.
struct Budget {
    parts: BTreeMap<String, u64>,
    until_usable: u64,
}

impl Budget {
    fn read(text: &str) -> Result<Budget, String> {
        let table: toml::Table =
            toml::from_str(text).map_err(|error| format!("xtask/budget.toml: {error}"))?;
        let mut parts = BTreeMap::new();
        let mut until_usable = None;
        for (name, value) in table {
            let bytes = value.as_integer().and_then(|number| u64::try_from(number).ok());
            let bytes = bytes.ok_or_else(|| format!("xtask/budget.toml: {name} needs a number of bytes"))?;
            if name == "until_usable" {
                until_usable = Some(bytes);
            } else {
                parts.insert(name, bytes);
            }
        }
        let until_usable = until_usable.ok_or("xtask/budget.toml: until_usable is missing")?;
        Ok(Budget { parts, until_usable })
    }
}

fn print_files(files: &[File]) {
    println!("{:>10} {:>10}  file", "bytes", "brotli 11");
    for file in files {
        println!("{:>10} {:>10}  {}", file.raw, file.sent, file.path);
    }
}

/// Prints the table by part; returns the parts that are over their budget.
fn print_parts(files: &[File], budget: &Budget) -> Vec<String> {
    let mut over = Vec::new();
    println!("\n{:>10} {:>10} {:>10}  part", "bytes", "brotli 11", "budget");
    for part_name in ["wasm", "script", "style", "page", "other", "rest", "lessons"] {
        let of_part = || files.iter().filter(|file| part(&file.path) == part_name);
        let (raw, sent): (u64, u64) = (of_part().map(|f| f.raw).sum(), of_part().map(|f| f.sent).sum());
        let allowed = budget.parts.get(part_name).copied().unwrap_or(0);
        let when = if IDLE.contains(&part_name) { " (in idle time, after the page is usable)" } else { "" };
        println!("{raw:>10} {sent:>10} {allowed:>10}  {part_name}{when}");
        if sent > allowed {
            over.push(format!("{part_name} by {} bytes", sent - allowed));
        }
    }
    let (sent, _) = totals(files);
    println!("{:>10} {sent:>10} {:>10}  everything until usable", "", budget.until_usable);
    if sent > budget.until_usable {
        over.push(format!("everything until usable by {} bytes", sent - budget.until_usable));
    }
    over
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, sent: u64) -> File {
        File { path: path.to_string(), raw: sent * 2, sent }
    }

    #[test]
    fn lessons_and_the_rest_of_the_program_count_as_idle_and_all_else_as_needed() {
        let files = [
            file("index.html", 1),
            file("a_bg.wasm", 10),
            file("a_rest.wasm", 7),
            file("lessons/09/en.md", 100),
            file("x.bin", 1000),
        ];
        assert_eq!(totals(&files), (1011, 107));
    }

    #[test]
    fn a_part_over_its_budget_is_named_and_so_is_the_total() {
        let budget = Budget::read(
            "until_usable = 12\nwasm = 10\nscript = 5\nstyle = 0\npage = 5\nother = 0\nlessons = 0",
        )
        .expect("a budget");
        assert!(print_parts(&[file("a.wasm", 10), file("a.js", 2)], &budget).is_empty());
        let over = print_parts(&[file("a.wasm", 11), file("a.js", 2)], &budget);
        assert_eq!(over, ["wasm by 1 bytes", "everything until usable by 1 bytes"]);
    }

    #[test]
    fn a_budget_without_its_total_is_refused() {
        assert!(Budget::read("wasm = 1").is_err());
        assert!(Budget::read("until_usable = \"many\"").is_err());
    }
}

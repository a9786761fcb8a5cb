//! The longest files and functions: a smell to look at, never a failure.

use super::Tree;
use super::scan::rust_code;

/// How many of each are shown, and from which length on.
const SHOWN: usize = 5;
const LONG_FILE: usize = 400;
const LONG_FUNCTION: usize = 70;

/// Prints both lists, if there is anything long.
pub fn print(tree: &Tree) {
    let mut files: Vec<(usize, String)> = Vec::new();
    let mut functions: Vec<(usize, String)> = Vec::new();
    for (path, text) in
        tree.files(|path| path.ends_with(".rs") || path.ends_with(".css") || path.ends_with(".mjs"))
    {
        if text.contains("@generated") || text.lines().take(5).any(|line| line.contains("Do not edit.")) {
            continue;
        }
        files.push((text.lines().count(), path.to_string()));
        if path.ends_with(".rs") {
            functions
                .extend(lengths(text).into_iter().map(|(length, line)| (length, format!("{path}:{line}"))));
        }
    }
    show("Longest files (lines), for a look:", files, LONG_FILE);
    show("Longest functions (lines), for a look:", functions, LONG_FUNCTION);
}

fn show(title: &str, mut list: Vec<(usize, String)>, from: usize) {
    list.retain(|(length, _)| *length >= from);
    list.sort_by(|a, b| b.cmp(a));
    if list.is_empty() {
        return;
    }
    println!("{title}");
    for (length, place) in list.iter().take(SHOWN) {
        println!("  {length:>5}  {place}");
    }
}

/// The length in lines and the first line of each function.
fn lengths(source: &str) -> Vec<(usize, usize)> {
    let code = rust_code(source);
    let lines: Vec<&str> = code.lines().collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if !super::scan::has_word(line, "fn") {
            continue;
        }
        let mut depth = 0_i64;
        for (ahead, body) in lines.iter().skip(index).enumerate() {
            let opened = depth > 0;
            depth += body.matches('{').count() as i64 - body.matches('}').count() as i64;
            if depth == 0 && (opened || body.contains('{')) {
                found.push((ahead + 1, index + 1));
                break;
            }
            if depth == 0 && body.trim_end().ends_with(';') {
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_measured_from_their_name_to_their_brace() {
        assert_eq!(
            lengths("fn a() {\n    let b = \"{\";\n}\ntrait T { fn c(); }\nfn d() {}\n"),
            [(3, 1), (1, 4), (1, 5)]
        );
    }
}

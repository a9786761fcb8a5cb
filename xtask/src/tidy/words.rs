//! Words that have no place in the repository: paths of somebody's machine, addresses of package registries.

use super::{Finding, Tree, lines_where};

/// Written in two halves, so that this file does not find itself.
const NOWHERE: &[(&str, &str)] = &[
    (concat!("/wo", "rk/"), "a path of somebody's machine"),
    (concat!("/fa", "rm/"), "a path of somebody's machine"),
    (concat!("/ho", "me/"), "a path of somebody's machine"),
    (concat!("before", "-stop"), "a word of somebody's workshop"),
    (concat!(" sit", "ting"), "a word of somebody's workshop"),
    (concat!("mo", "ck/"), "a folder that is not here"),
    (concat!("sha", "red/"), "a folder that is not here"),
    (concat!("registry.npm", "js.org"), "the address of a registry; the lock file's checksums are enough"),
    (concat!("files.python", "hosted.org"), "the address of a registry"),
];
/// Where the guests' Linux lives: there, these are paths of the learner's machine.
const GUESTS: &[&str] = &["crates/", "lessons/", "src/", "tests/"];

/// Nothing of the machine it was written on is in the repository.
pub fn nothing_of_this_machine(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.files(|path| path != "Cargo.lock") {
        let guest = GUESTS.iter().any(|top| path.starts_with(top));
        for (word, why) in NOWHERE {
            if guest && *word == concat!("/ho", "me/") {
                continue;
            }
            findings.extend(lines_where(path, text, &format!("`{}` is {why}", word.trim()), |line| {
                line.contains(word)
            }));
        }
        let temporary = concat!("/t", "mp/");
        if !guest {
            let why = format!(
                "`{temporary}` is a path of somebody's machine: ask the system for a temporary folder"
            );
            findings.extend(lines_where(path, text, &why, |line| line.contains(temporary)));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_named_but_not_the_guests_own() {
        let text = format!("one\ncd {}\n", concat!("/wo", "rk/main"));
        let temporary = concat!("echo hello > /t", "mp/x");
        let tree =
            Tree::of(&[("docs/a.md", &text), ("crates/guest/src/a.rs", temporary), (".ci/run", temporary)]);
        let found: Vec<(String, usize)> =
            nothing_of_this_machine(&tree).into_iter().map(|f| (f.path, f.line)).collect();
        assert_eq!(found, [(".ci/run".to_string(), 1), ("docs/a.md".to_string(), 2)]);
    }
}

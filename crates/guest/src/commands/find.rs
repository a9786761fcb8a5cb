//! `find` and `du`.

use super::support::{Arguments, human};
use super::{Call, Step};
use crate::disk::{Kind, file_name};

/// `find`. Supported: `-name`, `-iname`, `-type`, `-maxdepth`, `-user`, `-delete` left out. Refused: the rest.
pub(super) fn find(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let split = words.iter().position(|word| word.starts_with('-')).unwrap_or(words.len());
    let (roots, tests) = words.split_at(split);
    let mut roots: Vec<String> = roots.to_vec();
    if roots.is_empty() {
        roots.push(".".to_owned());
    }
    let (mut name, mut kind, mut depth, mut owner, mut ignore_case) = (None, None, usize::MAX, None, false);
    let mut rest = tests.iter();
    while let Some(test) = rest.next() {
        if test == "-print" {
            continue;
        }
        let Some(value) = rest.next() else { return call.fail(&format!("missing argument to `{test}'")) };
        match test.as_str() {
            "-name" => name = Some(value.clone()),
            "-iname" => {
                name = Some(value.to_lowercase());
                ignore_case = true;
            }
            "-type" => match value.as_str() {
                "f" => kind = Some(Kind::File),
                "d" => kind = Some(Kind::Directory),
                "l" => kind = Some(Kind::Symlink),
                other => return call.fail(&format!("Unknown argument to -type: {other}")),
            },
            "-maxdepth" => match value.parse() {
                Ok(number) => depth = number,
                Err(_) => {
                    return call.fail(&format!(
                        "Expected a positive decimal integer argument to -maxdepth, but got '{value}'"
                    ));
                }
            },
            "-user" => match call.machine().users.find(value) {
                Some(user) => owner = Some(user.uid),
                None => return call.fail(&format!("'{value}' is not the name of a known user")),
            },
            other => return call.fail(&format!("the predicate `{other}' is not supported here")),
        }
    }
    let mut code = 0;
    for root in roots {
        let mut ahead = vec![(root.clone(), 0)];
        while let Some((shown, level)) = ahead.pop() {
            let path = call.path(&shown);
            let found = match call.disk().lstat(&path, call.now()) {
                Ok(found) => found,
                Err(errno) => {
                    call.complain(&format!("‘{shown}’: {errno}"));
                    code = 1;
                    continue;
                }
            };
            let last = file_name(&shown);
            let last = if ignore_case { last.to_lowercase() } else { last.to_owned() };
            if name.as_ref().is_none_or(|pattern| glob(pattern, &last))
                && kind.is_none_or(|kind| kind == found.kind)
                && owner.is_none_or(|owner| owner == found.owner)
            {
                call.print(&format!("{shown}\n"));
            }
            if found.kind == Kind::Directory && level < depth {
                match call.disk().list_as(&path, call.user) {
                    Ok(names) => ahead.extend(
                        names
                            .into_iter()
                            .rev()
                            .map(|name| (format!("{}/{name}", shown.trim_end_matches('/')), level + 1)),
                    ),
                    Err(errno) => {
                        call.complain(&format!("‘{shown}’: {errno}"));
                        code = 1;
                    }
                }
            }
        }
    }
    Step::Exit(code)
}

/// Whether a name fits a pattern with `*` and `?`; in time proportional to both.
fn glob(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || *c == name[n] => {
                p += 1;
                n += 1;
            }
            _ => match star {
                Some((at, from)) => {
                    star = Some((at, from + 1));
                    p = at + 1;
                    n = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(p).all(|c| *c == '*')
}

/// `du`. Supported: `-s`, `-h`.
pub(super) fn du(call: &mut Call<'_>) -> Step {
    let arguments =
        match Arguments::parse(call.argv, "shcak", "", &[("summarize", 's'), ("human-readable", 'h')]) {
            Ok(arguments) => arguments,
            Err(text) => return call.usage(&text, 1),
        };
    let operands =
        if arguments.operands.is_empty() { vec![".".to_owned()] } else { arguments.operands.clone() };
    let mut code = 0;
    for operand in operands {
        let mut directories: Vec<(String, u64)> = Vec::new();
        let mut ahead = vec![operand.clone()];
        while let Some(shown) = ahead.pop() {
            let path = call.path(&shown);
            let Ok(found) = call.disk().lstat(&path, call.now()) else {
                call.complain(&format!("cannot access '{shown}': No such file or directory"));
                code = 1;
                continue;
            };
            let blocks = found.size.div_ceil(4096) * 4096;
            if found.kind == Kind::Directory {
                directories.push((shown.clone(), 0));
                let names = call.disk().list_as(&path, call.user).unwrap_or_default();
                ahead.extend(names.into_iter().map(|name| format!("{}/{name}", shown.trim_end_matches('/'))));
            }
            let inside = |directory: &str| {
                shown == directory || shown.starts_with(&format!("{}/", directory.trim_end_matches('/')))
            };
            for (directory, sum) in &mut directories {
                if inside(directory) {
                    *sum += blocks;
                }
            }
            if directories.is_empty() {
                directories.push((shown, blocks));
            }
        }
        let shown = if arguments.has('s') { 1 } else { directories.len() };
        for (directory, sum) in directories.iter().take(shown).rev() {
            let size = if arguments.has('h') { human(*sum) } else { (sum / 1024).to_string() };
            call.print(&format!("{size}\t{directory}\n"));
        }
    }
    Step::Exit(code)
}

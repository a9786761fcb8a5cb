//! `find` and `du`.

use super::support::{Arguments, human};
use super::{Call, Step};
use crate::disk::{Kind, Metadata, file_name};

/// What a file must be, or what is done with it.
enum Test {
    Name(String, bool),
    Path(String),
    Kind(Kind),
    User(u32),
    /// Blocks of so many bytes: more than, less than, or just as many.
    Size(core::cmp::Ordering, u64, u64),
    Empty,
    /// Changed so many minutes ago: more, less, or just as many.
    Age(core::cmp::Ordering, u64, u64),
    Print(char),
    Delete,
}

/// One of several: tests with whether each is turned round.
type Branch = Vec<(bool, Test)>;

/// `find`. Supported: `-name`, `-iname`, `-path`, `-type`, `-maxdepth`, `-mindepth`, `-user`, `-size`, `-empty`, `-mtime`, `-mmin`, `!`,
/// `-o`, `-a`, `-print`, `-print0`, `-delete`; the shell runs `-exec`. Refused by name: parentheses and the rest.
pub(super) fn find(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let split = words.iter().position(|word| word.starts_with('-') || word == "!").unwrap_or(words.len());
    let (roots, tests) = words.split_at(split);
    let mut roots: Vec<String> = roots.to_vec();
    if roots.is_empty() {
        roots.push(".".to_owned());
    }
    let (branches, least, most) = match read(call, tests) {
        Ok(read) => read,
        Err(text) => return call.fail(&text),
    };
    let acts = branches.iter().flatten().any(|(_, test)| matches!(test, Test::Print(_) | Test::Delete));
    let mut code = 0;
    let mut doomed = Vec::new();
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
            if level >= least {
                for branch in &branches {
                    if holds(call, branch, &shown, &found, &mut doomed) {
                        if !acts {
                            call.print(&format!("{shown}\n"));
                        }
                        break;
                    }
                }
            }
            if found.kind == Kind::Directory && level < most {
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
    // What lies deepest goes first.
    for (shown, is_directory) in doomed.into_iter().rev() {
        let (path, user) = (call.path(&shown), call.user.clone());
        let disk = call.disk_mut();
        let removed =
            if is_directory { disk.remove_dir(&path, &user) } else { disk.remove_file(&path, &user) };
        if let Err(errno) = removed {
            call.complain(&format!("cannot delete ‘{shown}’: {errno}"));
            code = 1;
        }
    }
    Step::Exit(code)
}

/// Reads the tests; also the least and the greatest depth.
fn read(call: &Call<'_>, words: &[String]) -> Result<(Vec<Branch>, usize, usize), String> {
    let mut branches: Vec<Branch> = vec![Vec::new()];
    let (mut least, mut most, mut negated) = (0, usize::MAX, false);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        let test = match word.as_str() {
            "-print" => Test::Print('\n'),
            "-print0" => Test::Print('\0'),
            "-delete" => Test::Delete,
            "-empty" => Test::Empty,
            "!" | "-not" => {
                negated = !negated;
                continue;
            }
            "-a" | "-and" => continue,
            "-o" | "-or" => {
                branches.push(Vec::new());
                continue;
            }
            word => {
                let known = [
                    "-name",
                    "-iname",
                    "-path",
                    "-type",
                    "-maxdepth",
                    "-mindepth",
                    "-user",
                    "-size",
                    "-mtime",
                    "-mmin",
                ];
                if !known.contains(&word) {
                    return Err(format!("the predicate `{word}' is not supported here"));
                }
                let value = rest.next().ok_or_else(|| format!("missing argument to `{word}'"))?;
                match valued(call, word, value)? {
                    Some(test) => test,
                    None => {
                        let number = value.parse().map_err(|_| {
                            format!(
                                "Expected a positive decimal integer argument to {word}, but got '{value}'"
                            )
                        })?;
                        if word == "-maxdepth" {
                            most = number
                        } else {
                            least = number
                        }
                        continue;
                    }
                }
            }
        };
        if let Some(branch) = branches.last_mut() {
            branch.push((std::mem::take(&mut negated), test));
        }
    }
    Ok((branches, least, most))
}

/// A test with a value; nothing for a depth.
fn valued(call: &Call<'_>, word: &str, value: &str) -> Result<Option<Test>, String> {
    let (order, digits) = match (value.strip_prefix('+'), value.strip_prefix('-')) {
        (Some(digits), _) => (core::cmp::Ordering::Greater, digits),
        (_, Some(digits)) => (core::cmp::Ordering::Less, digits),
        _ => (core::cmp::Ordering::Equal, value),
    };
    let invalid = || format!("invalid argument `{value}' to `{word}'");
    Ok(Some(match word {
        "-name" => Test::Name(value.to_owned(), false),
        "-iname" => Test::Name(value.to_lowercase(), true),
        "-path" => Test::Path(value.to_owned()),
        "-type" => match value {
            "f" => Test::Kind(Kind::File),
            "d" => Test::Kind(Kind::Directory),
            "l" => Test::Kind(Kind::Symlink),
            "c" => Test::Kind(Kind::Device),
            other => return Err(format!("Unknown argument to -type: {other}")),
        },
        "-user" => match call.machine().users.find(value) {
            Some(user) => Test::User(user.uid),
            None => return Err(format!("'{value}' is not the name of a known user")),
        },
        "-size" => {
            let length = digits.bytes().take_while(u8::is_ascii_digit).count();
            let unit = match &digits[length..] {
                "" | "b" => 512,
                "c" => 1,
                "k" => 1 << 10,
                "M" => 1 << 20,
                "G" => 1 << 30,
                _ => return Err(invalid()),
            };
            Test::Size(order, digits[..length].parse().map_err(|_| invalid())?, unit)
        }
        "-mtime" | "-mmin" => {
            let unit = if word == "-mtime" { 86_400 } else { 60 };
            Test::Age(order, digits.parse().map_err(|_| invalid())?, unit)
        }
        _ => return Ok(None),
    }))
}

fn holds(
    call: &mut Call<'_>,
    branch: &Branch,
    shown: &str,
    found: &Metadata,
    doomed: &mut Vec<(String, bool)>,
) -> bool {
    branch.iter().all(|(negated, test)| {
        let holds = match test {
            Test::Name(pattern, false) => glob(pattern, file_name(shown)),
            Test::Name(pattern, true) => glob(pattern, &file_name(shown).to_lowercase()),
            Test::Path(pattern) => glob(pattern, shown),
            Test::Kind(kind) => found.kind == *kind,
            Test::User(owner) => found.owner == *owner,
            Test::Size(order, number, unit) => found.size.div_ceil(*unit).cmp(number) == *order,
            Test::Age(order, number, unit) => {
                (call.now().since(found.modified).as_secs() / unit).cmp(number) == *order
            }
            Test::Empty if found.kind == Kind::Directory => {
                call.disk().list(&call.path(shown)).is_ok_and(|names| names.is_empty())
            }
            Test::Empty => found.kind == Kind::File && found.size == 0,
            Test::Print(end) => {
                call.print(&format!("{shown}{end}"));
                true
            }
            Test::Delete => {
                doomed.push((shown.to_owned(), found.kind == Kind::Directory));
                true
            }
        };
        holds != *negated
    })
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

//! Where programs are, and the programs that run others: `sudo`, `su`, `env`, `timeout`, `nohup`, `nice`, `setsid`, `xargs`,
//! `bash`, `sh`, and scripts by path.
//!
//! Simplified: `nohup` and `nice` only run the command; `sudo` never asks for a password: who may use it may, others are
//! told that they are not in its file. Refused: `sudo -e`, `xargs -P` and what else is not named here.

use std::sync::Arc;

use clockwork::{Duration, Instant};

use super::environment::{Environment, Handle, Options, Voice};
use super::run::{Frame, Purpose};
use super::{Lookup, Shell, builtins, format, limits, lower, words};
use crate::commands::{self, Program};
use crate::disk::{Access, Kind as FileKind};
use crate::users::User;
use crate::world::World;

/// Where the programs of the system are.
const SYSTEM: [&str; 6] = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/local/sbin"];
/// `secure_path` of Amazon Linux's sudoers.
const SECURE_PATH: &str = "/sbin:/bin:/usr/sbin:/usr/bin";

/// What a name leads to.
pub(super) enum Found {
    /// A program of the machine.
    Program(Program),
    /// A file that is run by its interpreter.
    Script(String),
    /// A file that cannot be run: the complaint and the status.
    Refused(String, u8),
    /// Nothing.
    Nowhere,
}

/// Finds a command.
pub(super) fn locate(environment: &Environment, name: &str, world: &dyn World) -> Found {
    let disk = &world.machine().disk;
    if !name.contains('/') {
        if let Some(program) = commands::find(name) {
            return Found::Program(program);
        }
        let mut refused = None;
        for directory in
            environment.get("PATH").unwrap_or_default().split(':').filter(|part| !part.is_empty()).take(64)
        {
            let path = environment.path(&format!("{directory}/{name}"));
            if disk.stat(&path, world.now()).is_ok_and(|found| found.kind == FileKind::File) {
                if disk.may(&path, &environment.user, Access::Execute).is_ok() {
                    return Found::Script(path);
                }
                refused = Some(format!("{path}: Permission denied"));
            }
        }
        return refused.map_or(Found::Nowhere, |message| Found::Refused(message, 126));
    }
    let path = environment.path(name);
    let (directory, base) = path.rsplit_once('/').unwrap_or(("", &path));
    if SYSTEM.contains(&directory)
        && let Some(program) = commands::find(base)
    {
        return Found::Program(program);
    }
    match disk.stat(&path, world.now()) {
        Err(_) if SYSTEM.contains(&directory) => Found::Nowhere,
        Err(error) => Found::Refused(
            format!("{name}: {error}"),
            if error.to_string().starts_with("No such") { 127 } else { 126 },
        ),
        Ok(found) if found.kind == FileKind::Directory => {
            Found::Refused(format!("{name}: Is a directory"), 126)
        }
        Ok(_) => match disk.may(&path, &environment.user, Access::Execute) {
            Ok(()) => Found::Script(path),
            Err(error) => Found::Refused(format!("{name}: {error}"), 126),
        },
    }
}

/// The path of a program, as `which` prints it.
pub(super) fn path_of(environment: &Environment, name: &str, world: &dyn World) -> Option<String> {
    if name.contains('/') {
        let path = environment.path(name);
        return world
            .machine()
            .disk
            .may(&path, &environment.user, Access::Execute)
            .is_ok()
            .then(|| name.to_owned());
    }
    let disk = &world.machine().disk;
    let directories = environment.get("PATH").unwrap_or_default();
    let on_disk =
        directories.split(':').map(|directory| format!("{directory}/{name}")).find(|path| disk.exists(path));
    let own =
        || (commands::find(name).is_some() || RUNNERS.contains(&name)).then(|| format!("/usr/bin/{name}"));
    on_disk.or_else(own)
}

/// The programs of this file.
pub(super) const RUNNERS: [&str; 10] =
    ["sudo", "su", "env", "timeout", "nohup", "nice", "setsid", "xargs", "bash", "sh"];

/// Runs a program of this file; `false` if it is none.
pub(super) fn run(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> bool {
    let name = argv[0].rsplit('/').next().unwrap_or_default();
    let directory = argv[0].strip_suffix(name).unwrap_or_default().trim_end_matches('/');
    if !directory.is_empty() && !SYSTEM.contains(&directory) {
        return false;
    }
    let words = &argv[1..];
    // The frames are bounded here too: `sudo sudo sudo …` stacks one upon the other.
    if RUNNERS.contains(&name) && !shell.may_call(name, world) {
        return true;
    }
    match name {
        "sudo" => sudo(shell, words, world),
        "su" => su(shell, words, world),
        "env" => env(shell, words, world),
        "timeout" => timeout(shell, words, world),
        "nohup" | "setsid" => plain(shell, if name == "nohup" { "nohup" } else { "setsid" }, words, world),
        "nice" => {
            let skip = if words.first().is_some_and(|word| word == "-n") { 2 } else { 0 };
            plain(shell, "nice", words.get(skip..).unwrap_or_default(), world);
        }
        "xargs" => xargs(shell, words, world),
        "find" if words.iter().any(|word| matches!(word.as_str(), "-exec" | "-ok" | "-execdir")) => {
            find_and_run(shell, words, world);
        }
        "bash" | "sh" => bash(shell, argv, world),
        "echo" | "printf" | "test" | "[" | "true" | "false" | "pwd" | "which" => {
            // Programs of their own on Linux; here the built-in command does the same.
            if commands::find(name).is_some() {
                return false;
            }
            let mut own = argv.to_vec();
            own[0] = name.to_owned();
            return builtins::run(shell, &own, world);
        }
        _ => return false,
    }
    true
}

/// Who complains that a program is missing, if it was not the shell that looked for it.
pub(super) fn voice(frames: &[Frame]) -> Option<&'static str> {
    let own = frames
        .iter()
        .rev()
        .take_while(|frame| matches!(frame, Frame::Command { .. } | Frame::Sequence { .. }));
    own.filter_map(|frame| match frame {
        Frame::Command { voice, .. } => *voice,
        _ => None,
    })
    .next()
}

/// How a runner complains that a program is missing.
pub(super) fn not_found(voice: &str, name: &str) -> String {
    match voice {
        "sudo" => format!("sudo: {name}: command not found\n"),
        "timeout" | "nohup" => {
            format!("{voice}: failed to run command '{name}': No such file or directory\n")
        }
        _ => format!("{voice}: {name}: No such file or directory\n"),
    }
}

/// The status with which it then ends.
pub(super) fn not_found_status(voice: &str) -> u8 {
    if voice == "sudo" { 1 } else { 127 }
}

fn runner(voice: &'static str, shell: &Shell, deadline: Option<Instant>) -> Frame {
    let whole = Some(Box::new(shell.environment.clone()));
    let mut frame = Frame::command();
    if let Frame::Command { whole: own, voice: speaker, deadline: until, .. } = &mut frame {
        *own = whole;
        *speaker = Some(voice);
        *until = deadline;
    }
    frame
}

fn say(shell: &mut Shell, text: &str, status: u8, world: &mut dyn World) {
    shell.print_error(text, world);
    shell.finish(status, world);
}

fn become_user(environment: &mut Environment, user: &User) {
    environment.user = Arc::new(user.clone());
    environment.put("HOME", &user.home, true);
    environment.put("USER", &user.name, true);
    environment.put("LOGNAME", &user.name, true);
}

fn find_user(world: &dyn World, name: &str) -> Option<User> {
    let users = &world.machine().users;
    let number = name.strip_prefix('#').and_then(|number| number.parse::<u32>().ok());
    let found = match number {
        Some(uid) => users.iter().find(|user| user.uid == uid).cloned(),
        None => users.find(name).cloned(),
    };
    found.or_else(|| (name == "root").then(User::root))
}

fn sudo(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let mut target = "root".to_owned();
    let (mut login, mut prompt, mut keep) = (false, false, false);
    let mut settings = Vec::new();
    let mut rest = words;
    while let Some((word, after)) = rest.split_first() {
        match word.as_str() {
            "-u" | "--user" => {
                target = after.first().cloned().unwrap_or_default();
                rest = after.get(1..).unwrap_or_default();
                continue;
            }
            "-i" | "--login" => login = true,
            "-s" | "--shell" => prompt = true,
            "-E" | "--preserve-env" => keep = true,
            "-H" | "-n" | "-S" | "-b" if word != "-b" => {}
            "-l" | "-v" | "-k" | "-K" => {
                shell.finish(0, world);
                return;
            }
            "--" => {
                rest = after;
                break;
            }
            flag if flag.starts_with('-') => {
                return say(shell, &format!("sudo: {flag}: is not supported here\n"), 1, world);
            }
            setting if setting.split_once('=').is_some_and(|(name, _)| words::is_name(name)) => {
                settings.push(setting.to_owned());
            }
            _ => break,
        }
        rest = after;
    }
    let caller = shell.environment.user.clone();
    if !caller.is_root() && !caller.may_sudo() {
        let text = format!("{} is not in the sudoers file.  This incident will be reported.\n", caller.name);
        return say(shell, &text, 1, world);
    }
    let Some(user) = find_user(world, &target) else {
        let text = format!("sudo: unknown user: {target}\nsudo: unable to initialize policy plugin\n");
        return say(shell, &text, 1, world);
    };
    if rest.is_empty() && !login && !prompt {
        let text = "usage: sudo -h | -K | -k | -V\nusage: sudo [-u user] [VAR=value] [-i|-s] [<command>]\n";
        return say(shell, text, 1, world);
    }
    let frame = runner("sudo", shell, None);
    shell.frames.push(frame);
    let hostname = world.machine().hostname.clone();
    let environment = &mut shell.environment;
    if !keep {
        let kept = ["TERM", "LANG", "PATH", "HOSTNAME", "IFS", "PWD", "OPTIND"];
        Arc::make_mut(&mut environment.variables).retain(|name, _| kept.contains(&name.as_str()));
    }
    become_user(environment, &user);
    environment.put("SHELL", &user.shell, true);
    environment.put("PATH", SECURE_PATH, true);
    environment.put("SUDO_USER", &caller.name, true);
    environment.put("SUDO_UID", &caller.uid.to_string(), true);
    for setting in settings {
        if let Some((name, value)) = setting.split_once('=') {
            environment.put(name, value, true);
        }
    }
    environment.functions = Arc::default();
    if login {
        environment.log_in(&user, &hostname);
        enter_home(environment, &user, world);
    }
    match (rest.is_empty(), login || prompt) {
        (true, _) => shell.prompt_or_input(if login { "-bash" } else { "bash" }, world),
        (false, true) => {
            let quoted: Vec<String> = rest.iter().map(|word| format::quote(word)).collect();
            shell.process(&quoted.join(" "), "-bash", Vec::new(), Options::default(), world);
        }
        (false, false) => shell.start(rest.to_vec(), Lookup::Programs, world),
    }
}

fn enter_home(environment: &mut Environment, user: &User, world: &dyn World) {
    if world.machine().disk.is_directory(&user.home) {
        environment.directory = user.home.as_str().into();
        environment.put("PWD", &user.home, true);
    }
}

fn su(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let mut login = false;
    let mut text = None;
    let mut target = None;
    let mut interpreter = None;
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "-" | "-l" | "--login" => login = true,
            "-c" | "--command" => text = rest.next().cloned(),
            "-s" | "--shell" => interpreter = rest.next().cloned(),
            "-m" | "-p" => {}
            flag if flag.starts_with('-') => {
                return say(shell, &format!("su: {flag}: is not supported here\n"), 1, world);
            }
            name if target.is_none() => target = Some(name.to_owned()),
            name => return say(shell, &format!("su: {name}: is not supported here\n"), 1, world),
        }
    }
    let target = target.unwrap_or_else(|| "root".to_owned());
    let Some(user) = find_user(world, &target) else {
        return say(shell, &format!("su: user {target} does not exist\n"), 1, world);
    };
    if !shell.environment.user.is_root() {
        return say(shell, "Password: \nsu: Authentication failure\n", 1, world);
    }
    let login_shell = interpreter.as_deref().unwrap_or(&user.shell);
    if login_shell.ends_with("nologin") || login_shell.ends_with("false") {
        return say(shell, "This account is currently not available.\n", 1, world);
    }
    let frame = runner("su", shell, None);
    shell.frames.push(frame);
    let hostname = world.machine().hostname.clone();
    let environment = &mut shell.environment;
    environment.functions = Arc::default();
    if login {
        Arc::make_mut(&mut environment.variables)
            .retain(|name, _| matches!(name.as_str(), "TERM" | "IFS" | "OPTIND"));
        become_user(environment, &user);
        environment.log_in(&user, &hostname);
        enter_home(environment, &user, world);
    } else {
        become_user(environment, &user);
    }
    let name = if login { "-bash" } else { "bash" };
    match text {
        Some(text) => shell.process(&text, name, Vec::new(), Options::default(), world),
        None => shell.prompt_or_input(name, world),
    }
}

fn env(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let frame = runner("env", shell, None);
    let mut rest = words;
    shell.frames.push(frame);
    while let Some((word, after)) = rest.split_first() {
        match word.as_str() {
            "-i" | "-" => Arc::make_mut(&mut shell.environment.variables).clear(),
            "-u" => {
                if let Some(name) = after.first() {
                    Arc::make_mut(&mut shell.environment.variables).remove(name);
                }
                rest = after.get(1..).unwrap_or_default();
                continue;
            }
            flag if flag.starts_with('-') => {
                return say(shell, &format!("env: {flag}: is not supported here\n"), 125, world);
            }
            setting => match setting.split_once('=') {
                Some((name, value)) => shell.environment.put(name, value, true),
                None => break,
            },
        }
        rest = after;
    }
    if rest.is_empty() {
        let lines = shell.environment.exported().into_iter().map(|(name, value)| format!("{name}={value}\n"));
        let text: String = lines.collect();
        let status = shell.print("env", text.as_bytes(), world);
        return shell.finish(status, world);
    }
    shell.start(rest.to_vec(), Lookup::Programs, world);
}

/// A length of time such as `10`, `0.5s` or `2m`, in milliseconds.
fn span(text: &str) -> Option<Duration> {
    let (number, unit) = match text.strip_suffix(['s', 'm', 'h', 'd']) {
        Some(number) => (number, &text[number.len()..]),
        None => (text, "s"),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    let millis = whole.saturating_mul(1_000).saturating_add(thousandths.parse::<u64>().ok()?);
    let factor = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        _ => 86_400,
    };
    Some(Duration::millis(millis).saturating_mul(factor))
}

fn timeout(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let mut rest = words;
    while let Some((word, after)) = rest.split_first().filter(|(word, _)| word.starts_with('-')) {
        rest = match word.as_str() {
            "-s" | "-k" => after.get(1..).unwrap_or_default(),
            _ => after,
        };
    }
    let Some((length, command)) = rest.split_first().filter(|(_, command)| !command.is_empty()) else {
        return say(
            shell,
            "timeout: missing operand\nTry 'timeout --help' for more information.\n",
            125,
            world,
        );
    };
    let Some(length) = span(length) else {
        let text = format!(
            "timeout: invalid time interval '{length}'\nTry 'timeout --help' for more information.\n"
        );
        return say(shell, &text, 125, world);
    };
    let deadline = (length > Duration::ZERO).then(|| world.now() + length);
    let frame = runner("timeout", shell, deadline);
    shell.frames.push(frame);
    shell.start(command.to_vec(), Lookup::Programs, world);
}

fn plain(shell: &mut Shell, name: &'static str, words: &[String], world: &mut dyn World) {
    if words.is_empty() {
        let text = format!("{name}: missing operand\nTry '{name} --help' for more information.\n");
        return say(shell, &text, 125, world);
    }
    let frame = runner(name, shell, None);
    shell.frames.push(frame);
    shell.start(words.to_vec(), Lookup::Programs, world);
}

fn xargs(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let mut most = usize::MAX;
    let mut placeholder: Option<String> = None;
    let mut delimiter = None;
    let mut skip_empty = false;
    let mut rest = words;
    while let Some((word, after)) = rest.split_first().filter(|(word, _)| word.starts_with('-')) {
        rest = after;
        let mut operand = |inline: &str| -> Option<String> {
            if !inline.is_empty() {
                return Some(inline.to_owned());
            }
            let (first, after) = rest.split_first()?;
            rest = after;
            Some(first.clone())
        };
        match (word.get(..2).unwrap_or_default(), word.get(2..).unwrap_or_default()) {
            ("-n", inline) => most = operand(inline).and_then(|text| text.parse().ok()).unwrap_or(1).max(1),
            ("-L", inline) => most = operand(inline).and_then(|text| text.parse().ok()).unwrap_or(1).max(1),
            ("-I", inline) => placeholder = operand(inline),
            ("-d", inline) => {
                delimiter = operand(inline).map(|text| words::ansi(&text).chars().next().unwrap_or('\n'))
            }
            ("-0", "") => delimiter = Some('\0'),
            ("-r", "") => skip_empty = true,
            ("-t", "") => {}
            _ => return say(shell, &format!("xargs: {word}: is not supported here\n"), 1, world),
        }
    }
    let command = if rest.is_empty() { vec!["echo".to_owned()] } else { rest.to_vec() };
    let argv: Vec<String> = std::iter::once("xargs".to_owned()).chain(words.iter().cloned()).collect();
    let Some(bytes) = shell.take_input(&argv, world) else { return };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let items: Vec<String> = match (delimiter, &placeholder) {
        (Some(delimiter), _) => {
            let text = text.strip_suffix(delimiter).unwrap_or(&text);
            if text.is_empty() { Vec::new() } else { text.split(delimiter).map(str::to_owned).collect() }
        }
        (None, Some(_)) => {
            text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
        }
        (None, None) => quoted_words(&text),
    };
    shell.steps = shell.steps.saturating_add(u32::try_from(items.len()).unwrap_or(u32::MAX));
    let commands: Vec<Vec<String>> = match placeholder {
        Some(mark) if !mark.is_empty() => items
            .iter()
            .take(limits::WORDS)
            .map(|item| command.iter().map(|word| word.replace(&mark, item)).collect())
            .collect(),
        _ if items.is_empty() && skip_empty => Vec::new(),
        _ if items.is_empty() => vec![command],
        _ => {
            let batches = items.chunks(most.min(limits::WORDS));
            batches.map(|batch| command.iter().chain(batch).cloned().collect()).collect()
        }
    };
    let frame = runner("xargs", shell, None);
    shell.frames.push(frame);
    shell.status = 0;
    shell.frames.push(Frame::Sequence { commands: commands.into(), next: 0, failed: false });
    shell.settle(world);
}

/// `find … -exec COMMAND {} \;` (or `+`): the program finds, the shell runs.
fn find_and_run(shell: &mut Shell, words: &[String], world: &mut dyn World) {
    let at = words.iter().position(|word| matches!(word.as_str(), "-exec" | "-ok" | "-execdir")).unwrap_or(0);
    if words[at] != "-exec" {
        return say(shell, &format!("find: {}: is not supported here\n", words[at]), 1, world);
    }
    let rest = &words[at + 1..];
    let Some(end) = rest.iter().position(|word| word == ";" || word == "+") else {
        return say(shell, "find: missing argument to `-exec'\n", 1, world);
    };
    let (command, all_at_once) = (&rest[..end], rest[end] == "+");
    if command.is_empty() {
        return say(shell, "find: invalid argument `;' to `-exec'\n", 1, world);
    }
    if let Some(more) = rest.get(end + 1) {
        return say(shell, &format!("find: {more} after -exec is not supported here\n"), 1, world);
    }
    let mut argv = vec!["find".to_owned()];
    argv.extend_from_slice(&words[..at]);
    argv.push("-print0".to_owned());
    let Some((found, complaints)) = shell.output_of(&argv, world) else { return };
    shell.print_error(&complaints, world);
    let paths: Vec<&str> = found.split_terminator('\0').take(limits::WORDS).collect();
    let commands: Vec<Vec<String>> = if all_at_once {
        let words = command.iter().filter(|word| *word != "{}").cloned();
        let one: Vec<String> = words.chain(paths.iter().map(|path| (*path).to_owned())).collect();
        if paths.is_empty() { Vec::new() } else { vec![one] }
    } else {
        paths.iter().map(|path| command.iter().map(|word| word.replace("{}", path)).collect()).collect()
    };
    let frame = runner("find", shell, None);
    shell.frames.push(frame);
    shell.status = 0;
    shell.frames.push(Frame::Sequence { commands: commands.into(), next: 0, failed: false });
    shell.settle(world);
}

fn quoted_words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None) => word.get_or_insert_default().extend(chars.next()),
            ('\'' | '"', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, Some(open)) if c == open => quote = None,
            (c, None) if c.is_whitespace() => found.extend(word.take()),
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    found.extend(word);
    found
}

fn bash(shell: &mut Shell, argv: &[String], world: &mut dyn World) {
    let own = argv[0].rsplit('/').next().unwrap_or("bash").to_owned();
    let mut options = Options::default();
    let (mut login, mut text, mut from_input) = (false, false, false);
    let mut rest = &argv[1..];
    while let Some((word, after)) =
        rest.split_first().filter(|(word, _)| word.len() > 1 && word.starts_with(['-', '+']))
    {
        rest = after;
        match word.as_str() {
            "--login" => login = true,
            "--noprofile" | "--norc" | "-i" => {}
            "--" => break,
            "-o" => {
                if rest.first().is_some_and(|name| name == "pipefail") {
                    options.pipefail = true;
                }
                rest = rest.get(1..).unwrap_or_default();
            }
            flags if flags.starts_with("--") => {
                return say(shell, &format!("{own}: {flags}: invalid option\n"), 2, world);
            }
            flags => {
                text |= flags.contains('c');
                login |= flags.contains('l');
                from_input |= flags.contains('s');
                let others: String = flags.chars().filter(|c| !matches!(c, 'c' | 'l' | 's' | 'i')).collect();
                if others.len() > 1 && !builtins::set_flags(&mut options, &others) {
                    return say(shell, &format!("{own}: {flags}: invalid option\n"), 2, world);
                }
            }
        }
    }
    if text {
        let Some((code, after)) = rest.split_first() else {
            return say(shell, &format!("{own}: -c: option requires an argument\n"), 2, world);
        };
        let name = after.first().cloned().unwrap_or(own);
        return shell.process(code, &name, after.get(1..).unwrap_or_default().to_vec(), options, world);
    }
    if from_input || rest.is_empty() {
        return shell.prompt_or_input(if login { "-bash" } else { &own }, world);
    }
    match read_script(shell, &rest[0], world) {
        Ok(code) => shell.process(&code, &rest[0], rest[1..].to_vec(), options, world),
        Err(message) => say(
            shell,
            &format!("{own}: {message}\n"),
            if message.ends_with("No such file or directory") { 127 } else { 126 },
            world,
        ),
    }
}

/// The text of a script that is named to `source` or `bash`; the error is the complaint.
pub(super) fn read_script(shell: &Shell, name: &str, world: &dyn World) -> Result<String, String> {
    let environment = &shell.environment;
    let disk = &world.machine().disk;
    let mut path = environment.path(name);
    if matches!(path.as_str(), "/dev/stdin" | "/dev/fd/0") {
        let bytes = match environment.file(0) {
            Some(Handle::Buffer(id)) => shell.buffers.get(id).map(|buffer| buffer.bytes.to_vec()),
            _ => None,
        };
        return Ok(String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned());
    }
    if !name.contains('/') && !disk.exists(&path) {
        let directories = environment.get("PATH").unwrap_or_default().split(':');
        let found = directories.map(|directory| format!("{directory}/{name}")).find(|path| disk.exists(path));
        path = found.unwrap_or(path);
    }
    if disk.is_directory(&path) {
        return Err(format!("{name}: Is a directory"));
    }
    let bytes =
        disk.read_as(&path, &environment.user, world.now()).map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() > limits::SCRIPT {
        return Err(format!("{name}: a script of more than 65536 bytes is not supported here"));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The interpreter that the first line of a script names, and its flags.
pub(super) fn interpreter(text: &str) -> Option<(String, Vec<String>)> {
    let line = text.strip_prefix("#!")?.lines().next()?;
    let mut words = line.split_whitespace().map(str::to_owned);
    let mut name = words.next()?;
    if name.ends_with("/env") {
        name = words.next()?;
    }
    Some((name, words.filter(|word| word.len() > 1 && word.starts_with('-')).collect()))
}

impl Shell {
    /// Runs a script by its path.
    pub(super) fn script_file(&mut self, path: &str, argv: Vec<String>, world: &mut dyn World) {
        let name = argv[0].clone();
        let disk = &world.machine().disk;
        let bytes = match disk.read_as(path, &self.environment.user, world.now()) {
            Ok(bytes) => bytes,
            Err(error) => {
                let status = self.blame(&format!("{name}: {error}"), 126, world);
                return self.finish(status, world);
            }
        };
        if bytes.starts_with(b"\x7fELF") || bytes.iter().take(80).any(|byte| *byte == 0) {
            let status =
                self.blame(&format!("{name}: cannot execute binary file: Exec format error"), 126, world);
            return self.finish(status, world);
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut options = Options::default();
        if let Some((interpreter, flags)) = interpreter(&text) {
            let base = interpreter.rsplit('/').next().unwrap_or_default();
            if !matches!(base, "bash" | "sh") {
                if commands::find(base).is_some() {
                    let mut own = vec![base.to_owned()];
                    own.extend(flags);
                    own.push(path.to_owned());
                    own.extend(argv.into_iter().skip(1));
                    self.next = Some(own);
                    return;
                }
                let message = format!("{name}: {interpreter}: bad interpreter: No such file or directory");
                let status = self.blame(&message, 126, world);
                return self.finish(status, world);
            }
            for flag in &flags {
                if !builtins::set_flags(&mut options, flag) {
                    let message = format!("{interpreter}: {flag}: invalid option");
                    let status = self.blame(&message, 2, world);
                    return self.finish(status, world);
                }
            }
        }
        let shown = if name.contains('/') { name } else { path.to_owned() };
        self.process(&text, &shown, argv[1..].to_vec(), options, world);
    }

    /// Runs a text as another bash would: it sees exported variables only, and changes nothing here.
    pub(super) fn process(
        &mut self,
        text: &str,
        name: &str,
        arguments: Vec<String>,
        options: Options,
        world: &mut dyn World,
    ) {
        if !self.may_call(name, world) {
            return;
        }
        if text.len() > limits::SCRIPT {
            let status = self.blame("a script of more than 65536 bytes is not supported here", 126, world);
            return self.finish(status, world);
        }
        self.steps = self.steps.saturating_add(10 + u32::try_from(text.len() / 16).unwrap_or(0));
        let code = lower::script(text, 1);
        let depth = self.frames.len();
        self.subshell(code, Purpose::Process, world);
        if self.frames.len() <= depth {
            return;
        }
        self.calls += 1;
        self.guards = 0;
        self.status = 0;
        let environment = &mut self.environment;
        let variables = Arc::make_mut(&mut environment.variables);
        variables.retain(|_, variable| variable.exported);
        variables.values_mut().for_each(|variable| variable.readonly = false);
        environment.put("IFS", " \t\n", false);
        environment.put("OPTIND", "1", false);
        environment.functions = Arc::default();
        environment.aliases = Arc::default();
        environment.arguments = Arc::new(arguments);
        environment.name = name.into();
        environment.voice = Voice::Script;
        environment.options = options;
        environment.level = 0;
    }

    /// Another bash without a script: it reads its input; at a terminal it prompts.
    pub(super) fn prompt_or_input(&mut self, name: &str, world: &mut dyn World) {
        if let Some(Handle::Buffer(_)) = self.environment.file(0) {
            let Some(bytes) = self.take_input(&[name.to_owned()], world) else { return };
            let text = String::from_utf8_lossy(&bytes).into_owned();
            return self.process(&text, name, Vec::new(), Options::default(), world);
        }
        let at_terminal = self.terminal && self.environment.file(0) == Some(&Handle::Screen);
        if !at_terminal {
            return self.finish(0, world);
        }
        self.environment.voice = Voice::Prompt(name.into());
        self.environment.name = name.into();
        self.environment.functions = Arc::default();
        self.environment.options = Options::default();
        let code = std::mem::replace(&mut self.code, Arc::new([]));
        let pc = std::mem::take(&mut self.pc);
        self.frames.push(Frame::Interactive { code, pc, line: self.line });
    }
}

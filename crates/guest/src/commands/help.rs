//! `man NAME` and `NAME --help`: one screen about each program, in our words.

use super::{Call, Step};

/// The synopsis of a program and what it does here.
const PAGES: &[(&str, &str, &str)] = &[
    (
        "awk",
        "awk [-F SEPARATOR] [-v NAME=VALUE] 'PATTERN {ACTION}' [FILE]...",
        "Works through lines field by field: $1, $2, NF, NR, BEGIN, END.",
    ),
    ("aws", "aws SERVICE OPERATION [OPTIONS]", "Talks to AWS; aws help and aws ec2 help tell more."),
    (
        "cat",
        "cat [-n] [FILE]...",
        "Prints files one after the other; without a file, what is typed until Ctrl-D.",
    ),
    ("chmod", "chmod MODE FILE...", "Changes permissions: 644, u+x, go-w; -R for all below."),
    ("chown", "chown USER[:GROUP] FILE...", "Changes owners; -R for all below."),
    ("cp", "cp [-r] SOURCE... TARGET", "Copies files."),
    (
        "curl",
        "curl [OPTION]... URL",
        "Fetches a page: -s silent, -o FILE, -I headers only, -i with headers, -v what is sent, -L follow, -w FORMAT, -m SECONDS, -X METHOD, -H HEADER, -d DATA.",
    ),
    ("cut", "cut -d SEPARATOR -f LIST [FILE]...", "Prints parts of lines."),
    ("date", "date [+FORMAT]", "Prints the time."),
    ("df", "df [-h]", "Shows how full the disk is."),
    ("dig", "dig [+short] NAME", "Asks the name service for addresses."),
    ("du", "du [-sh] [FILE]...", "Shows how much files take."),
    (
        "find",
        "find [DIRECTORY] [TEST]...",
        "Finds files: -name, -type, -maxdepth, -user, -size, -exec … \\;, -delete.",
    ),
    ("free", "free [-m|-h]", "Shows memory."),
    (
        "grep",
        "grep [OPTION]... PATTERN [FILE]...",
        "Prints lines that match: -i, -v, -n, -c, -r, -E, -o, -w, -A N, -B N, -C N.",
    ),
    ("head", "head [-n N] [FILE]...", "Prints the first lines."),
    ("host", "host NAME", "Asks the name service for addresses."),
    ("id", "id [USER]", "Tells who somebody is."),
    ("ip", "ip addr | ip route", "Shows the network."),
    ("journalctl", "journalctl [-u UNIT] [-n N] [-f]", "Shows the journal."),
    ("kill", "kill [-SIGNAL] PID...", "Ends processes."),
    ("ln", "ln -s TARGET NAME", "Makes symbolic links."),
    ("ls", "ls [-la] [FILE]...", "Lists files."),
    ("mkdir", "mkdir [-p] DIRECTORY...", "Makes directories."),
    ("mv", "mv SOURCE... TARGET", "Moves and renames files."),
    ("netstat", "netstat -tlnp", "Shows which ports somebody listens on."),
    ("nslookup", "nslookup NAME", "Asks the name service for addresses."),
    ("ps", "ps aux", "Shows processes."),
    ("rm", "rm [-rf] FILE...", "Removes files."),
    ("sed", "sed [-i] [-n] SCRIPT [FILE]...", "Edits lines: s/old/new/g, 2d, /word/p, $a text."),
    ("sort", "sort [-nru] [-k N] [FILE]...", "Sorts lines."),
    ("ss", "ss -tlnp", "Shows which ports somebody listens on."),
    ("sudo", "sudo [-u USER] COMMAND", "Runs a command as root."),
    (
        "systemctl",
        "systemctl VERB [UNIT]...",
        "Controls services: start, stop, restart, status, enable, disable, is-active, is-enabled, list-units, cat.",
    ),
    ("tail", "tail [-n N] [-f] [FILE]", "Prints the last lines; -f goes on."),
    ("tar", "tar", "Archives are not supported here."),
    ("top", "top -b -n 1", "Shows what runs."),
    ("tr", "tr SET1 [SET2]", "Replaces characters."),
    ("uniq", "uniq [-c|-d|-u] [FILE]", "Joins lines that repeat."),
    ("wc", "wc [-lwc] [FILE]...", "Counts lines, words, bytes."),
    ("xargs", "xargs [-n N] [-I MARK] COMMAND", "Makes words of its input arguments of a command."),
    ("yum", "yum install|remove|list|update [-y] PACKAGE...", "Installs and removes packages."),
];

fn page(name: &str) -> Option<String> {
    let (_, synopsis, what) = PAGES.iter().find(|(known, ..)| *known == name)?;
    Some(format!("Usage: {synopsis}\n{what}\n"))
}

/// What `NAME --help` prints, if somebody wrote it down.
pub(super) fn of(name: &str) -> Option<String> {
    page(name).or_else(|| {
        super::find(name).map(|_| format!("Usage: {name} [OPTION]... [ARGUMENT]...\nWhat this machine does not support it names when it meets it.\n"))
    })
}

/// `man`.
pub(super) fn man(call: &mut Call<'_>) -> Step {
    let Some(name) = call.argv.iter().skip(1).rfind(|word| !word.starts_with('-')).cloned() else {
        call.stderr.extend_from_slice(b"What manual page do you want?\n");
        return Step::Exit(1);
    };
    match page(&name) {
        Some(text) => {
            call.print(&format!("NAME\n    {name}, as far as this machine has it\n\n{text}"));
            Step::Exit(0)
        }
        None => {
            call.stderr.extend_from_slice(format!("No manual entry for {name}\n").as_bytes());
            Step::Exit(16)
        }
    }
}

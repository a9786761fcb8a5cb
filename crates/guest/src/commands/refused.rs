//! Programs that a learner may try and that do not run here: each says why, in one sentence.

use super::{Call, Step};

/// Programs that fill the screen.
pub(super) fn full_screen(call: &mut Call<'_>) -> Step {
    let name = call.name();
    let text = if matches!(name, "vi" | "vim" | "nano") {
        "full-screen editors do not run here. To write a file: cat > FILE, the lines, Ctrl-D. To change one: sed -i 's/old/new/' FILE"
    } else {
        "full-screen programs do not run here; use cat, head, tail or grep to read"
    };
    call.fail(text)
}

/// `watch`.
pub(super) fn watch(call: &mut Call<'_>) -> Step {
    call.fail(
        "a screen that changes by itself does not run here; use: while sleep 2; do COMMAND; done, and Ctrl-C",
    )
}

/// Programs that need ICMP or the protocol of the name service.
pub(super) fn no_probe(call: &mut Call<'_>) -> Step {
    call.fail("the network of this machine carries TCP connections only, no ICMP; nc -zv HOST PORT or curl tries one")
}

/// `crontab` and `at`.
pub(super) fn no_timer(call: &mut Call<'_>) -> Step {
    call.fail("nothing is run by the clock on this machine")
}

/// The programs of packages: there only once the package is.
pub(super) fn of_package(call: &mut Call<'_>) -> Step {
    let name = call.name().to_owned();
    let directory = if matches!(name.as_str(), "httpd" | "apachectl") { "/usr/sbin" } else { "/usr/bin" };
    if !call.disk().exists(&format!("{directory}/{name}")) {
        call.stderr.extend_from_slice(format!("bash: {name}: command not found\n").as_bytes());
        return Step::Exit(127);
    }
    let words: Vec<&str> = call.argv.iter().skip(1).map(String::as_str).collect();
    match (name.as_str(), words.as_slice()) {
        ("httpd" | "apachectl", ["-t" | "configtest"]) => {
            let (text, code) = match crate::httpd::Config::read(call.disk(), call.now()) {
                Ok(_) => ("Syntax OK\n".to_owned(), 0),
                Err(words) => (format!("{words}\n"), 1),
            };
            call.stderr.extend_from_slice(text.as_bytes());
            Step::Exit(code)
        }
        ("httpd", ["-v"]) => {
            call.print("Server version: Apache/2.4.57 ()\n");
            Step::Exit(0)
        }
        ("php", ["-v" | "--version"]) => {
            call.print("PHP 8.0.30 (cli) (NTS)\n");
            Step::Exit(0)
        }
        ("mysql", _) => call.fail("the database cannot be asked from here; the blog alone talks to it"),
        ("php", _) => call.fail("pages run in the web server only; put the file into /var/www/html"),
        _ => call.fail("start and stop the web server with systemctl"),
    }
}

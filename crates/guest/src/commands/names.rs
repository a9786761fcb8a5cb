//! `nslookup`, `dig`, `host` and `nc`: what the name service and a connection say.
//!
//! Supported: addresses of names (A records); `dig +short`; `nc -z` with `-v` and `-w`. Refused by name: other records, other
//! servers, lookups of addresses, anything sent through `nc`. Simplified: the server is shown as 169.254.169.253, the
//! address that Amazon's DNS has in every VPC (<https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html>);
//! every record lives for 60 seconds.

use clockwork::Duration;

use super::{Call, Resume, Step};
use crate::http::ConnectError;

/// The address of Amazon's DNS server.
pub(super) const SERVER: &str = "169.254.169.253";

/// Runs one of the three.
pub(super) fn lookup(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let short = words.iter().any(|word| word == "+short");
    let mut names: Vec<&String> = words.iter().filter(|word| !word.starts_with(['+', '-'])).collect();
    names.retain(|word| !matches!(word.to_ascii_uppercase().as_str(), "A" | "IN"));
    if let Some(option) = words.iter().find(|word| word.starts_with('-')) {
        return call.fail(&format!("{option}: is not supported here"));
    }
    let Some(name) = names.first().map(|name| name.trim_end_matches('.').to_owned()) else {
        return call.fail("a name is missing");
    };
    if let Some(other) = names.get(1) {
        return call.fail(&format!("{other}: other servers and other records than A are not supported here"));
    }
    if name.parse::<std::net::Ipv4Addr>().is_ok() {
        return call.fail("looking up the name of an address is not supported here");
    }
    let found = match name.as_str() {
        "localhost" => Ok(vec!["127.0.0.1".to_owned()]),
        name => call.world.resolve(name).map(|list| list.iter().map(ToString::to_string).collect()),
    };
    let text = match (call.name(), &found) {
        (_, Err(ConnectError::TimedOut)) => {
            ";; connection timed out; no servers could be reached\n\n".to_owned()
        }
        ("dig", found) => dig(call, &name, found.as_deref().unwrap_or_default(), short),
        ("host", Ok(list)) => list.iter().map(|address| format!("{name} has address {address}\n")).collect(),
        ("host", Err(_)) => format!("Host {name} not found: 3(NXDOMAIN)\n"),
        (_, Ok(list)) => {
            let answers = list.iter().map(|address| format!("Name:\t{name}\nAddress: {address}\n"));
            format!(
                "Server:\t\t{SERVER}\nAddress:\t{SERVER}#53\n\nNon-authoritative answer:\n{}\n",
                answers.collect::<String>()
            )
        }
        (_, Err(_)) => {
            format!("Server:\t\t{SERVER}\nAddress:\t{SERVER}#53\n\n** server can't find {name}: NXDOMAIN\n\n")
        }
    };
    let silent = call.name() == "dig";
    call.print(&text);
    Step::Exit(u8::from(found.is_err() && !silent))
}

fn dig(call: &Call<'_>, name: &str, addresses: &[String], short: bool) -> String {
    if short {
        return addresses.iter().map(|address| format!("{address}\n")).collect();
    }
    let status = if addresses.is_empty() { "NXDOMAIN" } else { "NOERROR" };
    let mut text = format!(
        "\n; <<>> DiG 9.11.4 <<>> {name}\n;; global options: +cmd\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: {status}, id: 1\n;; flags: qr rd ra; QUERY: 1, ANSWER: {}, AUTHORITY: 0, ADDITIONAL: 1\n\n;; QUESTION SECTION:\n;{name}.\t\tIN\tA\n\n",
        addresses.len()
    );
    if !addresses.is_empty() {
        text.push_str(";; ANSWER SECTION:\n");
        for address in addresses {
            text.push_str(&format!("{name}.\t60\tIN\tA\t{address}\n"));
        }
        text.push('\n');
    }
    text + &format!(
        ";; Query time: 0 msec\n;; SERVER: {SERVER}#53({SERVER})\n;; WHEN: {}\n\n",
        call.now().strftime("%a %b %d %H:%M:%S UTC %Y")
    )
}

/// `nc -z HOST PORT`.
pub(super) fn nc(call: &mut Call<'_>) -> Step {
    let (mut scans, mut verbose, mut patience) = (false, false, Duration::secs(10));
    let mut operands = Vec::new();
    let mut words = call.argv.iter().skip(1);
    while let Some(word) = words.next() {
        match word.strip_prefix('-') {
            Some("w") => {
                patience = words.next().and_then(|text| super::curl::seconds(text)).unwrap_or(patience)
            }
            Some(flags) if !flags.is_empty() && flags.chars().all(|flag| "zvn".contains(flag)) => {
                scans |= flags.contains('z');
                verbose |= flags.contains('v');
            }
            Some(_) => return call.fail(&format!("{word}: is not supported here")),
            None => operands.push(word.clone()),
        }
    }
    let (Some(host), Some(port)) =
        (operands.first(), operands.get(1).and_then(|port| port.parse::<u16>().ok()))
    else {
        return call.fail("nc -zv HOST PORT tries a connection");
    };
    if !scans {
        return call.fail("sending text is not supported here; nc -zv HOST PORT tries a connection");
    }
    let (outcome, took) = match call.resume.take() {
        Some(resume) => {
            let note = resume.notes.first().map_or("", String::as_str);
            let outcome = match note {
                "open" => Ok(()),
                "refused" => Err(ConnectError::Refused),
                "no name" => Err(ConnectError::NameNotFound),
                _ => Err(ConnectError::TimedOut),
            };
            (outcome, Duration::ZERO)
        }
        None => call.world.connect(host, port),
    };
    let took = if outcome == Err(ConnectError::TimedOut) { took.min(patience) } else { took };
    if took > Duration::ZERO {
        let note = match outcome {
            Ok(()) => "open",
            Err(ConnectError::Refused) => "refused",
            Err(ConnectError::NameNotFound) => "no name",
            Err(_) => "timed out",
        };
        let resume = Resume { stage: 1, notes: vec![note.to_owned()] };
        return Step::Wait { until: call.now() + took, resume };
    }
    let said = match outcome {
        Ok(()) => format!(
            "Ncat: Connected to {host}:{port}.\nNcat: 0 bytes sent, 0 bytes received in 0.01 seconds.\n"
        ),
        Err(ConnectError::Refused) => "Ncat: Connection refused.\n".to_owned(),
        Err(ConnectError::NameNotFound) => {
            format!("Ncat: Could not resolve hostname \"{host}\": Name or service not known. QUITTING.\n")
        }
        Err(_) => "Ncat: Connection timed out.\n".to_owned(),
    };
    if verbose || outcome.is_err() {
        let head = if verbose { "Ncat: Version 7.50 ( https://nmap.org/ncat )\n" } else { "" };
        call.stderr.extend_from_slice(format!("{head}{said}").as_bytes());
    }
    Step::Exit(u8::from(outcome.is_err()))
}

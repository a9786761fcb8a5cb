//! `curl` and `wget`.
//!
//! A request is sent at once; the program then waits as long as the answer takes. While it waits it notes the
//! answer down as text, a character for each byte.

use clockwork::Duration;

use super::support::{Arguments, status};
use super::{Call, Resume, Step};
use crate::http::{ConnectError, Exchange, Request, Response};

/// How long curl tries to connect if nobody says otherwise: what Linux needs to give up.
const PATIENCE: Duration = Duration::secs(130);
/// How many redirects are followed.
const REDIRECT_LIMIT: usize = 50;

/// `curl`. Supported: `-s`, `-S`, `-o`, `-O`, `-i`, `-I`, `-L`, `-m`, `--connect-timeout`, `-w` (with
/// `%{http_code}`, `%{time_total}`, `%{time_connect}` (the whole time), `%{url_effective}`, `%{redirect_url}`, `%{exitcode}`, `%{size_download}`, `%{content_type}`, `\n`), `-H`, `-X`, `-d`, `-A`, `-f`, `-k`,
/// `-v`. Refused: other protocols, uploads, proxies, passwords, cookies.
pub(super) fn curl(call: &mut Call<'_>) -> Step {
    let long = [
        ("silent", 's'),
        ("show-error", 'S'),
        ("output", 'o'),
        ("remote-name", 'O'),
        ("include", 'i'),
        ("head", 'I'),
        ("location", 'L'),
        ("max-time", 'm'),
        ("connect-timeout", 'C'),
        ("write-out", 'w'),
        ("header", 'H'),
        ("request", 'X'),
        ("fail", 'f'),
        ("data", 'd'),
        ("user-agent", 'A'),
        ("insecure", 'k'),
        ("retry", 'R'),
        ("noproxy", 'N'),
        ("url", 'U'),
        ("compressed", 'z'),
        ("verbose", 'v'),
        ("data-raw", 'd'),
        ("ipv4", '4'),
    ];
    let arguments = match Arguments::parse(call.argv, "sSOiILfkz#4vG", "omCwHXdARNUub", &long) {
        Ok(arguments) => arguments,
        Err(text) => {
            let text = text.replace("unrecognized option '", "option ").replace('\'', "");
            let text = format!("curl: {text}: is unknown\ncurl: try 'curl --help' for more information\n");
            call.stderr.extend_from_slice(text.as_bytes());
            return Step::Exit(2);
        }
    };
    for (letter, name) in [('u', "--user"), ('b', "--cookie"), ('G', "--get")] {
        if arguments.value(letter).is_some() || arguments.has(letter) {
            let text = format!("curl: option {name}: is not supported here\n");
            call.stderr.extend_from_slice(text.as_bytes());
            return Step::Exit(2);
        }
    }
    let url = arguments.value('U').map(str::to_owned).or_else(|| arguments.operands.first().cloned());
    let Some(url) = url else {
        call.stderr.extend_from_slice(b"curl: try 'curl --help' or 'curl --manual' for more information\n");
        return Step::Exit(2);
    };
    let exchange = match call.resume.take() {
        Some(resume) => recall(&resume),
        None => {
            let Some(mut request) = Request::get(&url) else {
                let scheme = url.split("://").next().unwrap_or_default();
                let (code, text) = if url.contains("://") && !scheme.starts_with("http") {
                    (1, format!("curl: (1) Protocol \"{scheme}\" not supported\n"))
                } else {
                    (3, "curl: (3) URL using bad/illegal format or missing URL\n".to_owned())
                };
                call.stderr.extend_from_slice(text.as_bytes());
                return Step::Exit(code);
            };
            fill(&mut request, &arguments);
            let exchange = limited(fetch_following(call, request, arguments.has('L')), &arguments);
            if exchange.took > Duration::ZERO {
                return Step::Wait { until: call.now() + exchange.took, resume: note(&exchange) };
            }
            exchange
        }
    };
    report(call, &arguments, &url, &exchange)
}

fn fill(request: &mut Request, arguments: &Arguments) {
    if arguments.has('I') {
        request.method = "HEAD".to_owned();
    }
    if let Some(data) = arguments.value('d') {
        request.method = "POST".to_owned();
        request.body = data.as_bytes().to_vec();
        request.headers.push(("Content-Type".to_owned(), "application/x-www-form-urlencoded".to_owned()));
    }
    if let Some(method) = arguments.value('X') {
        request.method = method.to_ascii_uppercase();
    }
    request.headers.push(("User-Agent".to_owned(), arguments.value('A').unwrap_or("curl/8.3.0").to_owned()));
    request.headers.push(("Accept".to_owned(), "*/*".to_owned()));
    for (_, header) in arguments.all_values.iter().filter(|(letter, _)| *letter == 'H') {
        let (name, value) = header.split_once(':').unwrap_or((header, ""));
        request.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name.trim()));
        request.headers.push((name.trim().to_owned(), value.trim().to_owned()));
    }
}

/// What the options about time make of an exchange.
fn limited(mut exchange: Exchange, arguments: &Arguments) -> Exchange {
    let whole = arguments.value('m').and_then(seconds);
    let connect = arguments.value('C').and_then(seconds);
    let patience = [whole, connect].into_iter().flatten().min();
    if exchange.outcome == Err(ConnectError::TimedOut) {
        exchange.took = patience.unwrap_or(PATIENCE);
    } else if let Some(whole) = whole.filter(|whole| exchange.took > *whole) {
        exchange = Exchange { outcome: Err(ConnectError::TimedOut), took: whole };
    }
    exchange
}

/// `2`, `0.5`: seconds as a span.
pub(super) fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let digits: String = fraction.chars().take(3).collect();
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let millis: u64 = format!("{digits:0<3}").parse().ok()?;
    Some(Duration::millis(whole.saturating_mul(1_000).saturating_add(millis)))
}

fn fetch_following(call: &mut Call<'_>, mut request: Request, follow: bool) -> Exchange {
    let mut took = Duration::ZERO;
    for _ in 0..REDIRECT_LIMIT {
        let mut exchange = crate::httpd::fetch(call.world, &request);
        took += exchange.took;
        exchange.took = took;
        let location = exchange
            .outcome
            .as_ref()
            .ok()
            .filter(|response| follow && (300..400).contains(&response.status))
            .and_then(|response| response.header("Location"))
            .map(str::to_owned);
        let Some(location) = location else { return exchange };
        let absolute = if location.starts_with('/') {
            format!("{}://{}:{}{location}", request.scheme, request.host, request.port)
        } else {
            location
        };
        let Some(next) = Request::get(&absolute) else { return exchange };
        request = Request {
            headers: request.headers,
            method: if request.method == "HEAD" { request.method } else { "GET".to_owned() },
            ..next
        };
    }
    Exchange { outcome: Err(ConnectError::Refused), took }
}

/// An exchange as notes: how it ended, then headers, then the body.
fn note(exchange: &Exchange) -> Resume {
    let mut notes = vec![exchange.took.as_millis().to_string()];
    match &exchange.outcome {
        Err(error) => notes.push(format!("{error:?}")),
        Ok(response) => {
            notes.push(response.status.to_string());
            notes.push(response.reason.clone());
            notes.push(response.body.iter().map(|byte| char::from(*byte)).collect());
            notes.extend(response.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        }
    }
    Resume { stage: 1, notes }
}

fn recall(resume: &Resume) -> Exchange {
    let took = Duration::millis(resume.notes.first().and_then(|took| took.parse().ok()).unwrap_or(0));
    let outcome = match resume.notes.get(1).map(String::as_str) {
        Some("NameNotFound") => Err(ConnectError::NameNotFound),
        Some("Refused") => Err(ConnectError::Refused),
        Some("NotHttp") => Err(ConnectError::NotHttp),
        Some("EmptyReply") => Err(ConnectError::EmptyReply),
        Some("NotTls") => Err(ConnectError::NotTls),
        Some("TimedOut" | "UnsafePort") | None => Err(ConnectError::TimedOut),
        Some(status) => {
            let headers = resume
                .notes
                .iter()
                .skip(4)
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            let body = resume
                .notes
                .get(3)
                .map(|body| body.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect())
                .unwrap_or_default();
            Ok(Response {
                status: status.parse().unwrap_or(0),
                reason: resume.notes.get(2).cloned().unwrap_or_default(),
                headers,
                body,
            })
        }
    };
    Exchange { outcome, took }
}

/// What `-v` tells: the connection, the request and the head of the answer.
fn narrate(call: &mut Call<'_>, arguments: &Arguments, url: &str, exchange: &Exchange) {
    let Some(mut request) = Request::get(url) else { return };
    fill(&mut request, arguments);
    let host = request.host.clone();
    let address = match host.parse::<std::net::Ipv4Addr>() {
        Ok(address) => Some(address.to_string()),
        Err(_) if host == "localhost" => Some("127.0.0.1".to_owned()),
        Err(_) => call.world.resolve(&host).ok().and_then(|list| list.first().map(ToString::to_string)),
    };
    let mut text = match &address {
        Some(address) => format!("*   Trying {address}:{}...\n", request.port),
        None => format!("* Could not resolve host: {host}\n"),
    };
    match (&exchange.outcome, address) {
        (Ok(response), Some(address)) => {
            let port = if request.port == 80 { String::new() } else { format!(":{}", request.port) };
            text.push_str(&format!("* Connected to {host} ({address}) port {}\n", request.port));
            text.push_str(&format!(
                "> {} {} HTTP/1.1\n> Host: {host}{port}\n",
                request.method, request.target
            ));
            for (name, value) in &request.headers {
                text.push_str(&format!("> {name}: {value}\n"));
            }
            text.push_str(&format!("> \n< HTTP/1.1 {} {}\n", response.status, response.reason));
            for (name, value) in &response.headers {
                text.push_str(&format!("< {name}: {value}\n"));
            }
            text.push_str(&format!("< \n* Connection #0 to host {host} left intact\n"));
        }
        (Err(ConnectError::Refused), Some(address)) => {
            text.push_str(&format!(
                "* connect to {address} port {} failed: Connection refused\n",
                request.port
            ));
        }
        _ => {}
    }
    call.stderr.extend_from_slice(text.as_bytes());
}

fn report(call: &mut Call<'_>, arguments: &Arguments, url: &str, exchange: &Exchange) -> Step {
    if arguments.has('v') {
        narrate(call, arguments, url, exchange);
    }
    let code = match &exchange.outcome {
        Ok(response) => {
            if arguments.has('f') && response.status >= 400 {
                complain(
                    call,
                    arguments,
                    22,
                    &format!("The requested URL returned error: {}", response.status),
                )
            } else {
                deliver(call, arguments, url, response)
            }
        }
        Err(error) => {
            let request = Request::get(url);
            let (host, port) = request.map_or((url.to_owned(), 80), |request| (request.host, request.port));
            let millis = exchange.took.as_millis();
            match error {
                ConnectError::NameNotFound => {
                    complain(call, arguments, 6, &format!("Could not resolve host: {host}"))
                }
                ConnectError::Refused => complain(
                    call,
                    arguments,
                    7,
                    &format!(
                        "Failed to connect to {host} port {port} after {millis} ms: Couldn't connect to server"
                    ),
                ),
                ConnectError::TimedOut
                    if arguments.value('m').is_some() || arguments.value('C').is_some() =>
                {
                    complain(
                        call,
                        arguments,
                        28,
                        &format!("Connection timed out after {} milliseconds", millis + 1),
                    )
                }
                ConnectError::NotHttp => complain(call, arguments, 1, "Received HTTP/0.9 when not allowed"),
                ConnectError::EmptyReply => complain(call, arguments, 52, "Empty reply from server"),
                ConnectError::NotTls => complain(
                    call,
                    arguments,
                    35,
                    "error:1408F10B:SSL routines:ssl3_get_record:wrong version number",
                ),
                ConnectError::TimedOut | ConnectError::UnsafePort => complain(
                    call,
                    arguments,
                    28,
                    &format!(
                        "Failed to connect to {host} port {port} after {millis} ms: Couldn't connect to server"
                    ),
                ),
            }
        }
    };
    if let Some(format) = arguments.value('w').map(str::to_owned) {
        let response = exchange.outcome.as_ref().ok();
        let millis = exchange.took.as_millis();
        let text = format
            .replace("%{http_code}", &format!("{:03}", response.map_or(0, |response| response.status)))
            .replace("%{response_code}", &format!("{:03}", response.map_or(0, |response| response.status)))
            .replace("%{url_effective}", url)
            .replace("%{url}", url)
            .replace("%{http_version}", if response.is_some() { "1.1" } else { "0" })
            .replace(
                "%{redirect_url}",
                response.and_then(|response| response.header("Location")).unwrap_or_default(),
            )
            .replace("%{exitcode}", &code.to_string())
            .replace("%{time_connect}", &format!("{}.{:03}000", millis / 1_000, millis % 1_000))
            .replace("%{time_starttransfer}", &format!("{}.{:03}000", millis / 1_000, millis % 1_000))
            .replace("%{time_total}", &format!("{}.{:03}000", millis / 1_000, millis % 1_000))
            .replace("%{size_download}", &response.map_or(0, |response| response.body.len()).to_string())
            .replace(
                "%{content_type}",
                response.and_then(|response| response.header("Content-Type")).unwrap_or_default(),
            )
            .replace("\\n", "\n")
            .replace("\\t", "\t");
        call.print(&text);
    }
    Step::Exit(code)
}

fn complain(call: &mut Call<'_>, arguments: &Arguments, code: u8, text: &str) -> u8 {
    if !arguments.has('s') || arguments.has('S') {
        call.stderr.extend_from_slice(format!("curl: ({code}) {text}\n").as_bytes());
    }
    code
}

fn deliver(call: &mut Call<'_>, arguments: &Arguments, url: &str, response: &Response) -> u8 {
    let mut bytes = Vec::new();
    if arguments.has('i') || arguments.has('I') {
        bytes.extend_from_slice(format!("HTTP/1.1 {} {}\r\n", response.status, response.reason).as_bytes());
        for (name, value) in &response.headers {
            bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        bytes.extend_from_slice(b"\r\n");
    }
    if !arguments.has('I') {
        bytes.extend_from_slice(&response.body);
    }
    let target = match arguments.value('o') {
        Some(file) => Some(file.to_owned()),
        None if arguments.has('O') => Some(last_part(url)),
        None => None,
    };
    let Some(target) = target.filter(|target| target != "-") else {
        call.stdout.extend_from_slice(&bytes);
        return 0;
    };
    let (path, user, now) = (call.path(&target), call.user.clone(), call.now());
    match call.disk_mut().write(&path, &bytes, &user, now) {
        Ok(()) => 0,
        Err(errno) => {
            let warning = format!("Warning: Failed to open the file {target}: {errno}\n");
            call.stderr.extend_from_slice(warning.as_bytes());
            complain(call, arguments, 23, "Failure writing output to destination")
        }
    }
}

fn last_part(url: &str) -> String {
    let path = Request::get(url).map_or_else(String::new, |request| request.path().to_owned());
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() { "index.html".to_owned() } else { name.to_owned() }
}

/// `wget`. Supported: `-q`, `-O`, `-T`, `-S` left out.
pub(super) fn wget(call: &mut Call<'_>) -> Step {
    let long = [
        ("quiet", 'q'),
        ("output-document", 'O'),
        ("timeout", 'T'),
        ("tries", 't'),
        ("no-check-certificate", 'n'),
    ];
    let arguments = match Arguments::parse(call.argv, "qnv", "OTt", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let Some(url) = arguments.operands.first().cloned() else {
        call.stderr.extend_from_slice(b"wget: missing URL\nUsage: wget [OPTION]... [URL]...\n");
        return Step::Exit(1);
    };
    let Some(mut request) = Request::get(&url) else {
        return call.fail(&format!("{url}: Unsupported scheme."));
    };
    let exchange = match call.resume.take() {
        Some(resume) => recall(&resume),
        None => {
            request.headers.push(("User-Agent".to_owned(), "Wget/1.14 (linux-gnu)".to_owned()));
            let mut exchange = fetch_following(call, request.clone(), true);
            if exchange.outcome == Err(ConnectError::TimedOut) {
                exchange.took = arguments.value('T').and_then(seconds).unwrap_or(PATIENCE);
            }
            if exchange.took > Duration::ZERO {
                return Step::Wait { until: call.now() + exchange.took, resume: note(&exchange) };
            }
            exchange
        }
    };
    let say = |call: &mut Call<'_>, text: &str| {
        if !arguments.has('q') {
            call.stderr.extend_from_slice(text.as_bytes());
        }
    };
    let response = match exchange.outcome {
        Ok(response) => response,
        Err(error) => {
            let text = match error {
                ConnectError::NameNotFound => {
                    format!("wget: unable to resolve host address ‘{}’\n", request.host)
                }
                ConnectError::Refused => format!(
                    "Connecting to {}:{}... failed: Connection refused.\n",
                    request.host, request.port
                ),
                ConnectError::NotHttp => {
                    "HTTP request sent, awaiting response... 200 No headers, assuming HTTP/0.9\n".to_owned()
                }
                ConnectError::EmptyReply => {
                    "HTTP request sent, awaiting response... No data received.\n".to_owned()
                }
                ConnectError::NotTls => "Unable to establish SSL connection.\n".to_owned(),
                ConnectError::TimedOut | ConnectError::UnsafePort => format!(
                    "Connecting to {}:{}... failed: Connection timed out.\n",
                    request.host, request.port
                ),
            };
            say(call, &text);
            return Step::Exit(4);
        }
    };
    if response.status >= 400 {
        say(
            call,
            &format!(
                "{} ERROR {}: {}.\n",
                call.now().strftime("%Y-%m-%d %H:%M:%S"),
                response.status,
                response.reason
            ),
        );
        return Step::Exit(8);
    }
    let target = arguments.value('O').map_or_else(|| last_part(&url), str::to_owned);
    if target == "-" {
        call.stdout.extend_from_slice(&response.body);
        return Step::Exit(0);
    }
    let (path, user, now) = (call.path(&target), call.user.clone(), call.now());
    let written = call.disk_mut().write(&path, &response.body, &user, now);
    match &written {
        Ok(()) => say(
            call,
            &format!("{} - ‘{target}’ saved [{}]\n", now.strftime("%Y-%m-%d %H:%M:%S"), response.body.len()),
        ),
        Err(errno) => say(call, &format!("{target}: {errno}\n")),
    }
    status(written.is_ok(), 3)
}

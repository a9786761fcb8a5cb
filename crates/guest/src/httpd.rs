//! Apache, as far as a first web server needs it.
//!
//! Supported: the directives that the packaged configuration uses ([`Config::read`]), files with their types,
//! index files, listings, redirects to directories, the test page of an empty site, PHP pages as far as
//! [`php`] reads them, the access log in the combined format, the error log. Refused, when the service starts:
//! any other directive. Simplified: requests do not wait for each other.

mod config;
mod php;

use clockwork::{Duration, Instant};

pub use config::{Config, Listen};

use crate::disk::{Errno, Kind, Template, file_name};
use crate::http::{ConnectError, Exchange, Request, Response};
use crate::machine::Machine;
use crate::users::User;
use crate::world::{Network, World};

/// How long a file takes. Our estimate.
const FILE_TIME: Duration = Duration::millis(2);
/// How the access log prints a moment.
const LOG_TIME: &str = "[%d/%b/%Y:%H:%M:%S +0000]";
/// Where the answer of an empty site is.
const TEST_PAGE: &str = "/usr/share/httpd/noindex/index.html";

/// What httpd does with one request.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer.
    pub response: Response,
    /// The line for the access log.
    pub log: AccessLogLine,
    /// The text of a line for the error log, if there is one.
    pub error: Option<String>,
    /// How long the answer took.
    pub took: Duration,
}

/// A line of the access log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessLogLine {
    /// The log file.
    pub path: String,
    /// The line, with a place for the moment.
    pub line: Template,
}

/// An answer in the making.
pub(crate) struct Answer {
    pub(crate) response: Response,
    pub(crate) error: Option<String>,
    pub(crate) took: Duration,
}

impl Answer {
    pub(crate) fn new(response: Response) -> Answer {
        Answer { response, error: None, took: FILE_TIME }
    }

    fn with_error(mut self, error: String) -> Answer {
        self.error = Some(error);
        self
    }
}

/// Answers a request as the running httpd of `machine` does; a machine without one answers 503, but whoever
/// asks looks first whether the port is open. Changes nothing: the caller applies the log lines with [`log`].
pub fn respond(machine: &Machine, request: &Request, client_ip: &str, network: &dyn Network) -> Reply {
    let now = network.now();
    let nothing = Config::default();
    let config = machine.httpd().unwrap_or(&nothing);
    let mut answer = match machine.httpd() {
        Some(config) => Site { machine, config, request, now, client_ip }.answer(network),
        None => Answer::new(error_page(503, "Service Unavailable", "The server is not running.")),
    };
    let length = answer.response.body.len();
    finish_headers(config, &mut answer.response, now);
    if request.method == "HEAD" || answer.response.status == 304 {
        answer.response.body.clear();
    }
    let log = log_line(config, request, client_ip, answer.response.status, answer.response.body.len());
    debug_assert!(length >= answer.response.body.len(), "a body only ever goes away");
    Reply { response: answer.response, log, error: answer.error, took: answer.took }
}

/// How the error log prints a moment.
const ERROR_TIME: &str = "%a %b %d %H:%M:%S.%6f %Y";

/// The lines that a reply leaves in the logs, whenever it is given.
pub fn log_lines(machine: &Machine, reply: &Reply, client_ip: &str) -> Vec<AccessLogLine> {
    let mut lines = vec![reply.log.clone()];
    if let (Some(error), Some(config)) = (&reply.error, machine.httpd()) {
        let pid = machine.unit("httpd.service").map_or(0, |unit| unit.main_pid) + 1;
        let after = format!("] [pid {pid}] [client {client_ip}:40000] {error}");
        let line = Template { before: "[".into(), format: ERROR_TIME, after: after.into() };
        lines.push(AccessLogLine { path: config.error_log.clone(), line });
    }
    lines
}

/// Writes the log lines of a reply that was given at `at`.
pub fn log(machine: &mut Machine, reply: &Reply, client_ip: &str, at: Instant) {
    for log in log_lines(machine, reply, client_ip) {
        machine.append_log(&log.path, at, &log.line.at(at));
    }
}

struct Site<'a> {
    machine: &'a Machine,
    config: &'a Config,
    request: &'a Request,
    now: Instant,
    client_ip: &'a str,
}

impl Site<'_> {
    fn answer(&self, network: &dyn Network) -> Answer {
        match self.request.method.as_str() {
            "GET" | "HEAD" | "POST" => {}
            "OPTIONS" => {
                let mut response = Response::new(200, "OK", "httpd/unix-directory", "");
                response.headers.push(("Allow".to_owned(), "GET,POST,OPTIONS,HEAD".to_owned()));
                return Answer::new(response);
            }
            "PUT" | "DELETE" | "PATCH" | "TRACE" => {
                return Answer::new(error_page(
                    405,
                    "Method Not Allowed",
                    "The requested method is not allowed for this URL.",
                ));
            }
            _ => {
                return Answer::new(error_page(
                    501,
                    "Not Implemented",
                    "The server does not know this method.",
                ));
            }
        }
        let Some(path) = decode(self.request.path()) else {
            return Answer::new(error_page(
                400,
                "Bad Request",
                "Your browser sent a request that this server could not understand.",
            ));
        };
        let Some(path) = without_dots(&path) else {
            return Answer::new(error_page(
                400,
                "Bad Request",
                "Your browser sent a request that this server could not understand.",
            ));
        };
        if path.rsplit('/').any(|part| part.starts_with(".ht")) {
            return self.forbidden(&path, "AH01630: client denied by server configuration");
        }
        let file = format!("{}{path}", self.config.document_root.trim_end_matches('/'));
        let apache = self.apache();
        let file = file.trim_end_matches('/').to_owned();
        match self.machine.disk.read_as(&file, &apache, self.now) {
            Ok(bytes) => self.file(&file, &path, bytes, network),
            Err(Errno::EISDIR) if !path.ends_with('/') => self.redirect(&format!("{path}/")),
            Err(Errno::EISDIR) => self.directory(&file, &path, network),
            Err(Errno::EACCES) => {
                self.forbidden(&path, "(13)Permission denied: AH00132: file permissions deny server access")
            }
            Err(Errno::ELOOP | Errno::ENOENT | Errno::ENOTDIR) => self.missing(&path),
            Err(Errno::ENAMETOOLONG) => {
                self.forbidden(&path, "(36)File name too long: access to the path failed")
            }
            Err(_) => self.missing(&path),
        }
    }

    fn apache(&self) -> User {
        self.machine.users.find(&self.config.user).cloned().unwrap_or_else(|| User {
            name: "apache".to_owned(),
            uid: 48,
            gid: 48,
            home: "/usr/share/httpd".to_owned(),
            shell: "/sbin/nologin".to_owned(),
            groups: vec!["apache".to_owned()],
            gids: vec![48],
        })
    }

    fn file(&self, file: &str, path: &str, bytes: Vec<u8>, network: &dyn Network) -> Answer {
        if file.ends_with(".php") && self.config.php {
            return php::run(
                &php::Page {
                    machine: self.machine,
                    config: self.config,
                    request: self.request,
                    client_ip: self.client_ip,
                    file,
                },
                &bytes,
                network,
            );
        }
        let mut response = Response::new(200, "OK", content_type(file_name(path)), bytes);
        if let Ok(metadata) = self.machine.disk.stat(file, self.now) {
            response.headers.push(("Last-Modified".to_owned(), http_date(metadata.modified)));
            response.headers.push(("Accept-Ranges".to_owned(), "bytes".to_owned()));
        }
        Answer::new(response)
    }

    fn directory(&self, directory: &str, path: &str, network: &dyn Network) -> Answer {
        let apache = self.apache();
        for index in &self.config.directory_index {
            let file = format!("{directory}/{index}");
            match self.machine.disk.read_as(&file, &apache, self.now) {
                Ok(bytes) => return self.file(&file, index, bytes, network),
                Err(Errno::EACCES) => {
                    return self.forbidden(
                        path,
                        "(13)Permission denied: AH00132: file permissions deny server access",
                    );
                }
                Err(_) => {}
            }
        }
        let welcome = path == "/" && self.config.welcome;
        if !welcome && self.config.indexes {
            return self.listing(directory, path);
        }
        let reason = format!(
            "AH01276: Cannot serve directory {directory}/: No matching DirectoryIndex ({}) found, and server-generated directory index forbidden by Options directive",
            self.config.directory_index.join(",")
        );
        if welcome && let Ok(page) = self.machine.disk.read(TEST_PAGE, self.now) {
            return Answer::new(Response::new(403, "Forbidden", "text/html; charset=UTF-8", page))
                .with_error(format!("[autoindex:error] {reason}"));
        }
        self.forbidden(path, &reason)
    }

    fn listing(&self, directory: &str, path: &str) -> Answer {
        let apache = self.apache();
        let Ok(names) = self.machine.disk.list_as(directory, &apache) else {
            return self.forbidden(path, "(13)Permission denied: AH01275: Can't open directory for index");
        };
        let mut body = format!(
            "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\n<html>\n <head>\n  <title>Index of {0}</title>\n </head>\n <body>\n<h1>Index of {0}</h1>\n<ul>",
            escape(path.trim_end_matches('/'))
        );
        if path != "/" {
            body.push_str("<li><a href=\"../\"> Parent Directory</a></li>\n");
        }
        for name in names.iter().filter(|name| !name.starts_with('.')) {
            let is_directory = self
                .machine
                .disk
                .stat(&format!("{directory}/{name}"), self.now)
                .is_ok_and(|found| found.kind == Kind::Directory);
            let slash = if is_directory { "/" } else { "" };
            body.push_str(&format!("<li><a href=\"{0}{slash}\"> {0}{slash}</a></li>\n", escape(name)));
        }
        body.push_str("</ul>\n</body></html>\n");
        Answer::new(Response::new(200, "OK", "text/html;charset=UTF-8", body))
    }

    fn redirect(&self, path: &str) -> Answer {
        let port = if self.request.port == 80 { String::new() } else { format!(":{}", self.request.port) };
        let location = format!("{}://{}{port}{path}", self.request.scheme, self.request.host);
        let mut response = error_page(
            301,
            "Moved Permanently",
            &format!("The document has moved <a href=\"{}\">here</a>.", escape(&location)),
        );
        response.headers.push(("Location".to_owned(), location));
        Answer::new(response)
    }

    fn missing(&self, _path: &str) -> Answer {
        Answer::new(error_page(404, "Not Found", "The requested URL was not found on this server."))
    }

    fn forbidden(&self, path: &str, reason: &str) -> Answer {
        let page = error_page(403, "Forbidden", "You don't have permission to access this resource.");
        Answer::new(page).with_error(format!("[core:error] {reason}: {path}"))
    }
}

/// A page of Apache's own for a status.
pub(crate) fn error_page(status: u16, reason: &str, sentence: &str) -> Response {
    let body = format!(
        "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head>\n<title>{status} {reason}</title>\n</head><body>\n<h1>{reason}</h1>\n<p>{sentence}</p>\n</body></html>\n"
    );
    Response::new(status, reason, "text/html; charset=iso-8859-1", body)
}

fn finish_headers(config: &Config, response: &mut Response, now: Instant) {
    let php = if config.php { " PHP/8.0.30" } else { "" };
    let mut headers =
        vec![("Date".to_owned(), http_date(now)), ("Server".to_owned(), format!("Apache/2.4.57 (){php}"))];
    headers.append(&mut response.headers);
    response.headers = headers;
}

fn http_date(moment: Instant) -> String {
    moment.strftime("%a, %d %b %Y %H:%M:%S GMT")
}

fn log_line(config: &Config, request: &Request, client_ip: &str, status: u16, bytes: usize) -> AccessLogLine {
    let bytes = if bytes == 0 { "-".to_owned() } else { bytes.to_string() };
    let header = |name: &str| request.header(name).map_or_else(|| "-".to_owned(), quote);
    let after = format!(
        " \"{} {} HTTP/1.1\" {status} {bytes} \"{}\" \"{}\"",
        quote(&request.method),
        quote(&request.target),
        header("Referer"),
        header("User-Agent")
    );
    let before = format!("{client_ip} - - ");
    AccessLogLine {
        path: config.access_log.clone(),
        line: Template { before: before.into(), format: LOG_TIME, after: after.into() },
    }
}

/// Quotes and control characters as Apache writes them into its log.
fn quote(text: &str) -> String {
    let mut quoted = String::new();
    for c in text.chars().take(8_000) {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted
}

/// Text that is safe between tags and in an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A path without `%xx`; `None` if what comes out is no text or has a zero byte.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

/// A path without `.` and `..`; `None` if it leads out of the site.
fn without_dots(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    let slash = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    Some(format!("/{}{slash}", parts.join("/")))
}

/// The type that `/etc/mime.types` has for the name of a file.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" | "htm" => "text/html; charset=UTF-8",
        "css" => "text/css",
        "js" => "application/javascript",
        "json" => "application/json",
        "xml" => "application/xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "ico" => "image/vnd.microsoft.icon",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "text/plain; charset=UTF-8",
    }
}

/// Sends a request from a machine: to itself, to its metadata service, or out into the world.
pub fn fetch(world: &mut dyn World, request: &Request) -> Exchange {
    let machine = world.machine();
    let host = request.host.as_str();
    if host == "169.254.169.254" {
        return Exchange { outcome: Ok(world.metadata(request)), took: Duration::millis(2) };
    }
    let loopback = host == "localhost" || host.starts_with("127.");
    let own = [&*machine.identity.private_ip, &machine.hostname, &machine.identity.hostname].contains(&host);
    if !loopback && !own {
        return world.fetch(request);
    }
    let open = if loopback { machine.accepts_locally(request.port) } else { machine.accepts(request.port) };
    let serves = machine.listening(request.port).is_some_and(|socket| socket.program == "httpd")
        && request.scheme == "http";
    if !open {
        return Exchange { outcome: Err(ConnectError::Refused), took: Duration::ZERO };
    }
    if !serves {
        let error = if request.scheme == "https" { ConnectError::NotTls } else { ConnectError::NotHttp };
        return Exchange { outcome: Err(error), took: Duration::ZERO };
    }
    let client = if loopback { "127.0.0.1".to_owned() } else { machine.identity.private_ip.to_string() };
    let now = world.now();
    let network: &dyn Network = &*world;
    let reply = respond(world.machine(), request, &client, network);
    log(world.machine_mut(), &reply, &client, now);
    Exchange { outcome: Ok(reply.response), took: reply.took }
}

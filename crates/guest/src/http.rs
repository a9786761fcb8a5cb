//! HTTP as far as the network between machines needs it: requests, responses, and the ways a connection fails.

use std::collections::BTreeMap;

use clockwork::Duration;

/// One HTTP request, after its address was resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, `POST` …
    pub method: String,
    /// `http` or `https`.
    pub scheme: String,
    /// The host as the client wrote it: a name or an IPv4 address.
    pub host: String,
    /// The port, 80 where the client named none.
    pub port: u16,
    /// Path and query, beginning with `/`.
    pub target: String,
    /// Further headers in the order they are sent; `Host` is made from `host` and `port`.
    pub headers: Vec<(String, String)>,
    /// The body, empty for most requests.
    pub body: Vec<u8>,
}

/// One HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status code, such as 200.
    pub status: u16,
    /// The reason phrase, such as `OK`.
    pub reason: String,
    /// Headers in the order they were sent.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why there was no HTTP answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConnectError {
    /// The name has no address (curl 6).
    NameNotFound,
    /// The machine answers, but nothing listens on the port (curl 7).
    Refused,
    /// Nothing answered before the client gave up (curl 28).
    TimedOut,
    /// What answered speaks no HTTP: SSH's banner, say (curl 1; `ERR_INVALID_HTTP_RESPONSE`).
    NotHttp,
    /// What answered closed the connection without a word (curl 52; `ERR_EMPTY_RESPONSE`).
    EmptyReply,
    /// What answered speaks no TLS (curl 35; `ERR_SSL_PROTOCOL_ERROR`).
    NotTls,
    /// The browser itself sends nothing to this port ([`is_bad_port`]; `ERR_UNSAFE_PORT`).
    UnsafePort,
}

impl ConnectError {
    /// Whether a connection was opened, and what came back is of no use.
    pub fn is_misunderstanding(self) -> bool {
        matches!(self, ConnectError::NotHttp | ConnectError::EmptyReply | ConnectError::NotTls)
    }
}

/// Ports to which browsers send no request, since other services listen there.
/// The list: <https://fetch.spec.whatwg.org/#port-blocking>, as <https://github.com/nodejs/undici> has it too
/// (`lib/web/fetch/constants.js`).
const BAD_PORTS: [u16; 81] = [
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
    109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
    526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
    3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
];

/// Whether browsers send nothing to this port.
pub fn is_bad_port(port: u16) -> bool {
    port == 10_080 || BAD_PORTS.contains(&port)
}

/// How a request ended, and how long that took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The answer, or why there was none.
    pub outcome: Result<Response, ConnectError>,
    /// From the first packet to the last, or until the client gave up.
    pub took: Duration,
}

impl Request {
    /// A `GET` of an `http://` or `https://` address; `None` if the text is not one.
    pub fn get(url: &str) -> Option<Request> {
        let (scheme, rest) = match url.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("http".to_owned(), url),
        };
        let standard_port = match scheme.as_str() {
            "http" => 80,
            "https" => 443,
            _ => return None,
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let split = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, target) = rest.split_at(split);
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, port.parse().ok().filter(|port| *port != 0)?),
            None => (authority, standard_port),
        };
        if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@') {
            return None;
        }
        let target = match target {
            "" => "/".to_owned(),
            query if query.starts_with('?') => format!("/{query}"),
            path => path.to_owned(),
        };
        Some(Request {
            method: "GET".to_owned(),
            scheme,
            host: host.to_ascii_lowercase(),
            port,
            target,
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    /// The first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find_header(&self.headers, name)
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or("/")
    }

    /// The parameters of the query, undecoded, by name.
    pub fn query(&self) -> BTreeMap<&str, &str> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let parts = query.split('&').filter(|part| !part.is_empty());
        clockwork::sort::gather(parts.map(|part| part.split_once('=').unwrap_or((part, ""))))
    }
}

impl Response {
    /// A response with a body of the given type.
    pub fn new(status: u16, reason: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Response {
        let body = body.into();
        Response {
            status,
            reason: reason.to_owned(),
            headers: vec![
                ("Content-Type".to_owned(), content_type.to_owned()),
                ("Content-Length".to_owned(), body.len().to_string()),
            ],
            body,
        }
    }

    /// The first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find_header(&self.headers, name)
    }
}

fn find_header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_sends_nothing_to_the_port_of_ssh() {
        assert!(is_bad_port(22) && is_bad_port(10_080) && !is_bad_port(80) && !is_bad_port(8080));
        assert!(BAD_PORTS.is_sorted());
    }

    #[test]
    fn an_address_is_read_as_a_browser_reads_it() {
        let request = Request::get("HTTP://Site.example:8080/wp?p=1#top").expect("a good address");
        assert_eq!(
            (request.host.as_str(), request.port, request.target.as_str()),
            ("site.example", 8080, "/wp?p=1")
        );
        assert_eq!(Request::get("10.0.0.5").map(|r| (r.port, r.target)), Some((80, "/".to_owned())));
        for wrong in ["ftp://x/", "http://", "http://a b/", "http://x:0/", "http://x:99999/"] {
            assert_eq!(Request::get(wrong), None, "{wrong}");
        }
    }
}

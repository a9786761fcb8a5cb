//! What the learner's browser remembers between visits: cookies.
//!
//! Supported: `Expires`, `Max-Age`, `Path`, `Secure`; a cookie goes back to the host that set it. Simplified: `Domain`
//! and `SameSite` are not looked at, and nothing but time or the server takes a cookie away.
//! Source: RFC 6265; browsers do not take a `Secure` cookie from a page without TLS.

use clockwork::{Duration, Instant};
use guest::http::{Request, Response};

/// Cookies of one host.
const MOST_PER_HOST: usize = 50;
/// Cookies of all hosts together.
const MOST: usize = 300;
/// The longest cookie, name and value together.
const LONGEST: usize = 4096;

/// The learner's browser.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Browser {
    cookies: Vec<Cookie>,
}

#[derive(Clone, Debug, PartialEq)]
struct Cookie {
    host: String,
    path: String,
    name: String,
    value: String,
    /// `None`: until the browser is closed, which it never is.
    until: Option<Instant>,
}

impl Cookie {
    fn is_over(&self, now: Instant) -> bool {
        self.until.is_some_and(|until| until <= now)
    }

    fn goes_to(&self, request: &Request) -> bool {
        let path = request.path();
        let rest = path.strip_prefix(self.path.as_str());
        let is_inside =
            rest.is_some_and(|rest| rest.is_empty() || self.path.ends_with('/') || rest.starts_with('/'));
        self.host == request.host && is_inside
    }
}

impl Browser {
    /// A request as the browser sends it.
    pub(crate) fn send(&self, mut request: Request, now: Instant) -> Request {
        let sent = self.cookies.iter().filter(|cookie| cookie.goes_to(&request) && !cookie.is_over(now));
        let pairs: Vec<String> = sent.map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        if !pairs.is_empty() {
            request.headers.push(("Cookie".to_owned(), pairs.join("; ")));
        }
        request
    }

    /// What an answer leaves behind.
    pub(crate) fn receive(&mut self, request: &Request, response: &Response, now: Instant) {
        let set = response.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Set-Cookie"));
        for (_, text) in set {
            let Some(cookie) = read(request, text, now) else { continue };
            let same = |other: &Cookie| {
                (&other.host, &other.path, &other.name) == (&cookie.host, &cookie.path, &cookie.name)
            };
            self.cookies.retain(|other| !same(other) && !other.is_over(now));
            if !cookie.is_over(now) {
                self.make_room(&cookie.host);
                self.cookies.push(cookie);
            }
        }
    }

    /// The oldest go first.
    fn make_room(&mut self, host: &str) {
        if self.cookies.iter().filter(|cookie| cookie.host == host).count() >= MOST_PER_HOST
            && let Some(oldest) = self.cookies.iter().position(|cookie| cookie.host == host)
        {
            self.cookies.remove(oldest);
        }
        if self.cookies.len() >= MOST {
            self.cookies.remove(0);
        }
    }
}

/// Reads a `Set-Cookie` header; `None` for what a browser does not take.
fn read(request: &Request, text: &str, now: Instant) -> Option<Cookie> {
    let mut parts = text.split(';');
    let (name, value) = parts.next()?.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    if name.is_empty() || name.len() + value.len() > LONGEST {
        return None;
    }
    let folder = request.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut cookie = Cookie {
        host: request.host.clone(),
        path: if folder.is_empty() { "/".to_owned() } else { folder.to_owned() },
        name: name.to_owned(),
        value: value.to_owned(),
        until: None,
    };
    let mut max_age = None;
    for part in parts {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let value = value.trim();
        match key.trim().to_ascii_lowercase().as_str() {
            "secure" if request.scheme != "https" => return None,
            "path" if value.starts_with('/') => value.clone_into(&mut cookie.path),
            "expires" => cookie.until = http_date(value).or(cookie.until),
            "max-age" => max_age = value.parse::<i64>().ok().or(max_age),
            _ => {}
        }
    }
    if let Some(seconds) = max_age {
        // No cookie lives longer than 400 days in a browser.
        let seconds = u64::try_from(seconds).unwrap_or(0).min(Duration::days(400).as_secs());
        cookie.until = Some(now + Duration::secs(seconds));
    }
    Some(cookie)
}

/// `Sun, 22 Nov 2026 20:09:21 GMT`.
fn http_date(text: &str) -> Option<Instant> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (_, date) = text.split_once(", ")?;
    let mut words = date.split([' ', '-']);
    let (day, month, year, time) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    Instant::parse_iso(&format!("{year}-{month:02}-{day:0>2}T{time}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_go_back_where_they_came_from_until_they_are_over() {
        let start = Instant::parse_iso("2026-11-22T20:00:00Z").expect("a moment");
        let page = |url: &str| Request::get(url).expect("an address");
        let answer = |cookies: &[&str]| {
            let mut response = Response::new(200, "OK", "text/plain", "");
            response.headers.extend(cookies.iter().map(|c| ("set-cookie".to_owned(), (*c).to_owned())));
            response
        };
        let mut browser = Browser::default();
        let sent = |browser: &Browser, url: &str, now: Instant| {
            browser.send(page(url), now).header("Cookie").map(str::to_owned)
        };
        let cookies = [
            "a=1; Path=/; Expires=Sun, 22 Nov 2026 20:01:00 GMT",
            "b=2; Path=/shop",
            "c=3; Secure; Path=/",
            "d=4; Max-Age=30; Path=/",
            "e",
            "=f",
        ];
        browser.receive(&page("http://site.example/x/y"), &answer(&cookies), start);
        assert_eq!(sent(&browser, "http://site.example/", start).as_deref(), Some("a=1; d=4"));
        assert_eq!(sent(&browser, "http://site.example/shop/1", start).as_deref(), Some("a=1; b=2; d=4"));
        assert_eq!(sent(&browser, "http://site.example/shopping", start).as_deref(), Some("a=1; d=4"));
        assert_eq!(sent(&browser, "http://other.example/", start), None);
        let later = start + Duration::secs(30);
        assert_eq!(sent(&browser, "http://site.example/", later).as_deref(), Some("a=1"));
        browser.receive(&page("http://site.example/"), &answer(&["a=; Max-Age=0; Path=/"]), later);
        assert_eq!(sent(&browser, "http://site.example/", later), None);
        for n in 0..400 {
            let url = format!("http://{}.example/", n / 60);
            browser.receive(&page(&url), &answer(&[&format!("n{n}=é")]), later);
        }
        assert!(browser.cookies.len() <= MOST);
    }
}

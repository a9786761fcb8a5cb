//! The blog: WordPress as a visitor meets it.
//!
//! The pages come from here, the settings from `wp-config.php` on the disk, and nothing works unless the
//! database answers. Supported: the front page, posts (`/?p=1`), the login form, the redirect to the set-up
//! page of a blog without settings, the page about an unreachable database. Refused: logging in and writing.
//! Simplified: the posts are always the same; name and password of the database are not compared.

use clockwork::{Duration, Instant};

use crate::disk::Builder;
use crate::http::{ConnectError, Request, Response};
use crate::httpd::{Answer, escape};
use crate::machine::Machine;
use crate::world::Network;

/// What tells a page of the blog from other PHP: the file that it loads.
pub(crate) const MARK: &str = "wp-blog-header.php";
/// How long a page takes besides its database. Our estimate.
const PAGE_TIME: Duration = Duration::millis(60);
/// How long PHP waits for a database that does not answer: `default_socket_timeout`
/// (<https://www.php.net/manual/en/filesystem.configuration.php#ini.default-socket-timeout>).
const CONNECT_TIME: Duration = Duration::secs(60);
/// The port of MySQL.
const MYSQL: u16 = 3306;

struct Post {
    number: u32,
    title: &'static str,
    date: &'static str,
    paragraphs: &'static [&'static str],
}

const POSTS: &[Post] = &[
    Post {
        number: 3,
        title: "The tomatoes have arrived",
        date: "April 28, 2024",
        paragraphs: &[
            "Twelve plants stand on the windowsill now, and two of them have names already.",
            "The rule for this year: water in the morning, patience in the afternoon.",
        ],
    },
    Post {
        number: 2,
        title: "A shed with a view",
        date: "April 14, 2024",
        paragraphs: &[
            "The old shed got a window. It took one Saturday, four screws too many and a neighbour with a level.",
            "From the bench one sees the whole vegetable patch, and who has been at the strawberries.",
        ],
    },
    Post {
        number: 1,
        title: "Hello from the allotment",
        date: "April 2, 2024",
        paragraphs: &[
            "This is the diary of a small garden behind the railway line: what grows, what does not, and who ate it.",
        ],
    },
];

/// The blog's answer to a request; `root` is the directory that its files are in.
pub(crate) fn respond(machine: &Machine, request: &Request, root: &str, network: &dyn Network) -> Answer {
    let root = root.strip_suffix("/wp-admin").unwrap_or(root);
    let now = network.now();
    let Ok(settings) = machine.disk.read_text(&format!("{root}/wp-config.php"), now) else {
        return redirect("/wp-admin/setup-config.php", Duration::ZERO);
    };
    let Some(host) = setting(&settings, "DB_HOST") else {
        return database_error(Duration::ZERO);
    };
    let (host, port) = match host.rsplit_once(':') {
        Some((name, port)) => (name.to_owned(), port.parse().unwrap_or(MYSQL)),
        None => (host, MYSQL),
    };
    let (connected, took) = match host.as_str() {
        // There is no database on this machine: nothing listens.
        "localhost" | "127.0.0.1" => (Err(ConnectError::Refused), Duration::ZERO),
        _ => network.connect(&host, port),
    };
    let took = took.min(CONNECT_TIME);
    if connected.is_err() {
        return database_error(took);
    }
    let query = request.query();
    let path = request.path();
    let mut answer = if path.ends_with("/wp-login.php") {
        Answer::new(login(request))
    } else if path.contains("/wp-admin") {
        redirect("/wp-login.php?redirect_to=%2Fwp-admin%2F&reauth=1", took)
    } else {
        match query.get("p").map(|number| number.parse::<u32>()) {
            None => Answer::new(page(machine, "Notes from the allotment", &front())),
            Some(number) => match POSTS.iter().find(|post| Ok(post.number) == number) {
                Some(post) => Answer::new(page(
                    machine,
                    &format!("{} – Notes from the allotment", post.title),
                    &article(post, true),
                )),
                None => {
                    let mut missing = page(
                        machine,
                        "Page not found – Notes from the allotment",
                        "<h1>Oops! That page can&rsquo;t be found.</h1>\n<p>Nothing grows here. <a href=\"/\">Back to the garden</a></p>\n",
                    );
                    missing.status = 404;
                    missing.reason = "Not Found".to_owned();
                    Answer::new(missing)
                }
            },
        }
    };
    answer.took = took + PAGE_TIME;
    answer
}

/// The value of `define('NAME', 'value')` in the settings.
fn setting(settings: &str, name: &str) -> Option<String> {
    let line = settings.lines().map(str::trim).find(|line| {
        line.starts_with("define(")
            && (line.contains(&format!("'{name}'")) || line.contains(&format!("\"{name}\"")))
    })?;
    let value = line.split_once(',')?.1;
    let value = value.trim().trim_end_matches(';').trim_end_matches(')').trim();
    let quotes: &[char] = &['\'', '"'];
    Some(value.trim_matches(quotes).to_owned())
}

fn redirect(location: &str, took: Duration) -> Answer {
    let mut response = Response::new(302, "Found", "text/html; charset=UTF-8", "");
    response.headers.push(("Location".to_owned(), location.to_owned()));
    let mut answer = Answer::new(response);
    answer.took = took + PAGE_TIME;
    answer
}

/// The one page that needs no database.
fn database_error(took: Duration) -> Answer {
    let body = "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n<title>Database Error</title>\n</head>\n<body>\n<h1>Error establishing a database connection</h1>\n<p>The blog is here, but its database does not answer.</p>\n</body>\n</html>\n";
    let mut answer =
        Answer::new(Response::new(500, "Internal Server Error", "text/html; charset=UTF-8", body));
    answer.took = took + PAGE_TIME;
    answer
}

fn front() -> String {
    POSTS.iter().map(|post| article(post, false)).collect()
}

fn article(post: &Post, whole: bool) -> String {
    let heading = if whole {
        format!("<h1>{}</h1>", escape(post.title))
    } else {
        format!("<h2><a href=\"/?p={}\">{}</a></h2>", post.number, escape(post.title))
    };
    let shown = if whole { post.paragraphs.len() } else { 1 };
    let paragraphs: String =
        post.paragraphs.iter().take(shown).map(|text| format!("<p>{}</p>\n", escape(text))).collect();
    format!("<article>\n{heading}\n<p>{} by the gardener</p>\n{paragraphs}</article>\n", post.date)
}

fn page(machine: &Machine, title: &str, main: &str) -> Response {
    let body = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"UTF-8\">\n<title>{}</title>\n<link rel=\"stylesheet\" href=\"/wp-content/themes/allotment/style.css\">\n</head>\n<body>\n<header>\n<p><a href=\"/\">Notes from the allotment</a></p>\n<p>A small garden behind the railway line</p>\n</header>\n<main>\n{main}</main>\n<footer>\n<p>Proudly powered by WordPress. Served by {}.</p>\n</footer>\n</body>\n</html>\n",
        escape(title),
        escape(machine.short_hostname()),
    );
    let mut response = Response::new(200, "OK", "text/html; charset=UTF-8", body);
    response.headers.insert(0, ("X-Powered-By".to_owned(), "PHP/8.0.30".to_owned()));
    response
}

fn login(request: &Request) -> Response {
    let notice = if request.method == "POST" {
        "<p><strong>Error:</strong> this blog has no accounts to log in with.</p>\n"
    } else {
        ""
    };
    let body = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"UTF-8\">\n<title>Log In &lsaquo; Notes from the allotment</title>\n</head>\n<body>\n<h1>Log In</h1>\n{notice}<form method=\"post\" action=\"/wp-login.php\">\n<p><label>Username or Email Address <input type=\"text\" name=\"log\"></label></p>\n<p><label>Password <input type=\"password\" name=\"pwd\"></label></p>\n<p><button type=\"submit\">Log In</button></p>\n</form>\n</body>\n</html>\n"
    );
    Response::new(200, "OK", "text/html; charset=UTF-8", body)
}

/// The files of the blog under `root`, with settings for the database at `database_host`.
pub(crate) fn files(root: &str, database_host: Option<&str>) -> Vec<(String, String)> {
    let loader = |comment: &str| format!("<?php\n// {comment}\nrequire __DIR__ . '/{MARK}';\n");
    let mut files = vec![
        (format!("{root}/index.php"), loader("Front door of the blog.")),
        (format!("{root}/wp-login.php"), loader("Log in.")),
        (format!("{root}/wp-admin/index.php"), "<?php\n// The desk of the writer.\nrequire dirname(__DIR__) . '/wp-blog-header.php';\n".to_owned()),
        (format!("{root}/{MARK}"), format!("<?php\n// {MARK}: loads the settings and the theme.\n")),
        (format!("{root}/wp-content/themes/allotment/style.css"), "/*\nTheme Name: Allotment\n*/\nbody { font-family: Georgia, serif; max-width: 40em; margin: auto; }\n".to_owned()),
    ];
    if let Some(host) = database_host {
        files.push((format!("{root}/wp-config.php"), settings(host)));
    }
    files
}

fn settings(host: &str) -> String {
    let host = host.replace('\'', "");
    format!(
        "<?php\n// Where the blog keeps its posts.\ndefine( 'DB_NAME', 'blog' );\ndefine( 'DB_USER', 'blog' );\ndefine( 'DB_PASSWORD', 'a-secret-of-the-gardener' );\ndefine( 'DB_HOST', '{host}' );\ndefine( 'DB_CHARSET', 'utf8mb4' );\n$table_prefix = 'wp_';\n"
    )
}

/// Adds the files of the blog to an image, owned by apache.
pub(crate) fn install(builder: Builder, root: &str, database_host: &str) -> Builder {
    let mut builder = builder;
    for (path, text) in files(root, Some(database_host)) {
        builder = builder.file(&path, text).owned(&path, 0o644, 48, 48);
    }
    builder.owned(&format!("{root}/wp-config.php"), 0o640, 48, 48)
}

/// When the files of the blog were made.
pub(crate) const MADE: Instant = Instant::from_millis(1_711_965_600_000);

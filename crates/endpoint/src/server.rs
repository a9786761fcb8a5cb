//! Sockets: HTTP/1.1 on one thread, with limits on connections, sizes and time.
//!
//! One thread is enough: a call takes microseconds, and calls to one world have an order anyway. A client that is
//! slow, sends too much or breaks off is answered and let go; the others do not notice.

use std::net::{IpAddr, SocketAddr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::cloud::Cloud;
use crate::fault::Fault;
use crate::handler::{self, Asked, Reply};
use crate::options::Options;

/// How much a server takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections at a time; one more is answered with 503 and closed.
    pub connections: usize,
    /// Bytes of a body.
    pub body: usize,
    /// Bytes of a request's head.
    pub head: usize,
    /// How long a client may take for a request's head; a connection without requests is closed after it too.
    pub head_time: Duration,
    /// How long a client may take for a body.
    pub body_time: Duration,
    /// How long a client may take to read an answer.
    pub answer_time: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections: 512,
            body: 1024 * 1024,
            head: 64 * 1024,
            head_time: Duration::from_secs(30),
            body_time: Duration::from_secs(10),
            answer_time: Duration::from_secs(60),
        }
    }
}

/// What connections share.
struct Shared {
    cloud: Mutex<Cloud>,
    limits: Limits,
}

/// Listens until the process is ended.
///
/// # Errors
/// When the address cannot be listened on.
pub fn run(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .map_err(|error| format!("the runtime does not start: {error}"))?;
    runtime.block_on(async {
        let address = SocketAddr::new(options.host, options.port);
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| format!("{address} cannot be listened on: {error}"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        announce(&options, address);
        serve(listener, Cloud::new(&options), Limits::default()).await;
        Ok(())
    })
}

/// One line on standard output, for people and for scripts that asked for any free port.
fn announce(options: &Options, address: SocketAddr) {
    let (clock, scenario, seed) = (options.pace.as_str(), &options.scenario_name, options.seed.number());
    println!("Pocket Cloud listens on http://{address} (clock {clock}, scenario {scenario}, seed {seed})");
    if !is_private(options.host) {
        eprintln!("Everybody who reaches {address} can use it: signatures are not checked.");
    }
}

fn is_private(host: IpAddr) -> bool {
    host.is_loopback()
}

/// Takes connections for ever.
pub async fn serve(listener: TcpListener, cloud: Cloud, limits: Limits) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let shared = Arc::new(Shared { cloud: Mutex::new(cloud), limits });
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // Out of file descriptors, or the client is gone already: others may fare better in a moment.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        // Answers are short and wait for nothing.
        let _ = stream.set_nodelay(true);
        let shared = Arc::clone(&shared);
        match Arc::clone(&places).try_acquire_owned() {
            Ok(place) => {
                tokio::spawn(async move {
                    connection(stream, shared).await;
                    drop(place);
                });
            }
            Err(_) => {
                tokio::spawn(turn_away(stream, shared));
            }
        }
    }
}

/// A connection too many: one answer, without waiting for a question.
async fn turn_away(stream: TcpStream, shared: Arc<Shared>) {
    let fault = Fault::new("ServiceUnavailable", "Too many connections at a time").status(503);
    say(stream, &shared, "503 Service Unavailable", &fault).await;
}

/// Writes a refusal without any HTTP machinery, and closes.
async fn say(mut stream: TcpStream, shared: &Shared, status: &str, fault: &Fault) {
    let reply = shared.with_cloud(|cloud| handler::refuse(cloud, None, fault));
    let mut bytes = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {}\r\nx-amzn-requestid: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        reply.content_type,
        reply.request_id,
        reply.body.len()
    )
    .into_bytes();
    bytes.extend(reply.body);
    let write = async {
        let _ = stream.write_all(&bytes).await;
        let _ = stream.shutdown().await;
    };
    let _ = tokio::time::timeout(shared.limits.answer_time, write).await;
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    let answering = Arc::clone(&shared);
    let service = service_fn(move |request| {
        let shared = Arc::clone(&answering);
        Box::pin(async move { Ok::<_, std::convert::Infallible>(answer(&shared, request).await) })
    });
    let limits = shared.limits;
    let io = TokioIo::new(patience::Patient::new(stream, limits.answer_time));
    let mut connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_buf_size(limits.head)
        .half_close(true)
        .serve_connection(io, service);
    let outcome = std::future::poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let parts = connection.into_parts();
    let begun = !parts.read_buf.is_empty();
    let stream = parts.io.into_inner().into_stream();
    match outcome {
        // A head that never ended: the client is told. An idle connection is closed without a word.
        Err(error) if error.is_timeout() && begun => {
            let fault =
                Fault::new("RequestTimeout", "The head of the request did not come in time").status(408);
            say(stream, &shared, "408 Request Timeout", &fault).await;
        }
        _ => {
            let mut stream = stream;
            let _ = tokio::time::timeout(limits.answer_time, stream.shutdown()).await;
        }
    }
}

impl Shared {
    fn with_cloud<T>(&self, act: impl FnOnce(&mut Cloud) -> T) -> T {
        // A call that panicked has left a world that may be odd but is still plain data.
        act(&mut self.cloud.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn answer(shared: &Shared, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let body = match read(body, shared.limits).await {
        Ok(body) => body,
        Err(fault) => {
            let authorization = text(&head.headers, header::AUTHORIZATION.as_str());
            let reply = shared.with_cloud(|cloud| handler::refuse(cloud, authorization, &fault));
            let mut response = response(reply);
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            return response;
        }
    };
    let asked = Asked {
        method: head.method.as_str(),
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
        authorization: text(&head.headers, header::AUTHORIZATION.as_str()),
        content_type: text(&head.headers, header::CONTENT_TYPE.as_str()),
        target: text(&head.headers, "x-amz-target"),
        body: &body,
    };
    let reply = shared.with_cloud(|cloud| {
        catch_unwind(AssertUnwindSafe(|| handler::handle(cloud, &asked))).unwrap_or_else(|_| {
            let fault =
                Fault::new("InternalFailure", "The request failed because of a fault of the endpoint's own");
            handler::refuse(cloud, asked.authorization, &fault.status(500))
        })
    });
    response(reply)
}

/// A header as text; one that is no text counts as empty, which no signature is.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or_default())
}

/// The whole body.
async fn read(mut body: Incoming, limits: Limits) -> Result<Vec<u8>, Fault> {
    let announced = body.size_hint().lower();
    let mut too_large = u64::try_from(limits.body).is_ok_and(|most| announced > most);
    let mut bytes = Vec::new();
    let mut thrown_away = 0;
    let read = async {
        while let Some(frame) = body.frame().await {
            let data = match frame.map(|frame| frame.into_data()) {
                Ok(Ok(data)) => data,
                // Trailers say nothing to us.
                Ok(Err(_)) => continue,
                Err(_) => {
                    let message = "The body broke off before its end, or is not framed as HTTP wants it";
                    return Err(Fault::new("IncompleteBody", message));
                }
            };
            too_large = too_large || bytes.len() + data.len() > limits.body;
            if too_large {
                // A client reads no answer before it has sent its body, so some more is read and thrown away.
                thrown_away += data.len();
                if thrown_away > 16 * limits.body {
                    break;
                }
            } else {
                bytes.extend_from_slice(&data);
            }
        }
        Ok(())
    };
    let in_time = tokio::time::timeout(limits.body_time, read).await;
    if too_large {
        let message = format!("The body is larger than {} bytes", limits.body);
        return Err(Fault::new("RequestEntityTooLarge", message).status(413));
    }
    match in_time {
        Ok(outcome) => outcome.map(|()| bytes),
        Err(_) => Err(Fault::new("RequestTimeout", "The body did not come in time").status(408)),
    }
}

fn response(reply: Reply) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(reply.body)));
    *response.status_mut() =
        hyper::StatusCode::from_u16(reply.status).unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(reply.content_type));
    if let Ok(id) = HeaderValue::from_str(&reply.request_id) {
        headers.insert("x-amzn-requestid", id);
    }
    response
}

mod patience;

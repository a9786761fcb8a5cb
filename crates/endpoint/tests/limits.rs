//! The server's limits, with small ones, over real sockets: whoever is slow, too large or broken is told and let go.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

use endpoint::server::{Limits, serve};
use endpoint::{Cloud, Options};

/// Long enough for anything that is allowed to take as long as it wants.
const PATIENCE: Duration = Duration::from_secs(60);
const VPCS: &str = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                    Content-Length: 38\r\n\r\nAction=DescribeVpcs&Version=2016-11-15";

fn start(limits: Limits) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build();
        runtime.expect("a runtime").block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            tell.send(listener.local_addr().expect("an address")).expect("somebody waits");
            let options = Options::parse(&["--clock=manual".to_owned()]).expect("all right");
            serve(listener, Cloud::new(&options), limits).await;
        });
    });
    told.recv().expect("it starts")
}

fn client(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream.write_all(text.as_bytes()).expect("it reads");
    stream
}

/// All that comes until the server closes.
fn everything(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn lives(address: SocketAddr) {
    let stream = client(address, VPCS);
    stream.shutdown(Shutdown::Write).expect("still open");
    let answer = everything(stream);
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("<isDefault>true"), "{answer}");
}

#[test]
fn a_slow_client_is_told_and_the_next_one_is_served() {
    let short = Duration::from_millis(200);
    let address = start(Limits { head_time: short, body_time: short, ..Limits::default() });
    let head = client(address, "POST / HTTP/1.1\r\nHost: ");
    let body = client(address, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nAct");
    let idle = client(address, "");
    lives(address);
    let answer = everything(head);
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("<Code>RequestTimeout</Code>"), "{answer}");
    let answer = everything(body);
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("<Code>RequestTimeout</Code>"), "{answer}");
    assert_eq!(everything(idle), "");
    lives(address);
}

#[test]
fn a_body_that_is_too_large_is_refused_whatever_its_head_says() {
    let address = start(Limits { body: 1_000, ..Limits::default() });
    let announced =
        format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n{}", "a".repeat(2_000));
    let chunks = format!("7d0\r\n{}\r\n0\r\n\r\n", "a".repeat(2_000));
    let chunked = format!("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");
    for text in [announced, chunked] {
        let answer = everything(client(address, &text));
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
        assert!(answer.contains("<Code>RequestEntityTooLarge</Code>"), "{answer}");
    }
    lives(address);
}

#[test]
fn a_body_that_breaks_off_is_refused() {
    let address = start(Limits::default());
    let stream = client(address, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nAct");
    stream.shutdown(Shutdown::Write).expect("still open");
    let answer = everything(stream);
    assert!(answer.contains("<Code>IncompleteBody</Code>"), "{answer}");
    lives(address);
}

#[test]
fn a_connection_too_many_is_turned_away() {
    let address = start(Limits { connections: 2, ..Limits::default() });
    // Two that were answered are two that are counted.
    let mut held = [client(address, VPCS), client(address, VPCS)];
    for stream in &mut held {
        let mut first = [0; 15];
        stream.read_exact(&mut first).expect("an answer");
        assert_eq!(&first, b"HTTP/1.1 200 OK");
    }
    let answer = everything(client(address, ""));
    assert!(
        answer.starts_with("HTTP/1.1 503") && answer.contains("<Code>ServiceUnavailable</Code>"),
        "{answer}"
    );
}

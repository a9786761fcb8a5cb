//! What AWS has no address for: reset, advance and visit, below `/_pocket-cloud/`. Answers are JSON.

use clockwork::Duration;
use guest::http::ConnectError;
use model::ids::InstanceId;
use region::Visit;
use region::dataplane::{Decision, Hop, Origin, Place};
use serde_json::{Map, Value, json};

use crate::cloud::Cloud;
use crate::form::{self, Parameters};
use crate::handler::{Asked, Reply};
use crate::pace::Pace;
use crate::scope::shortened;

const JSON: &str = "application/json";
/// The most seconds of one advance: a year.
const MOST_SECONDS: u64 = 365 * 24 * 60 * 60;
/// The longest address that is visited.
const LONGEST_URL: usize = 8 * 1024;

/// The answer, if the request is for one of these addresses.
pub fn answer(cloud: &mut Cloud, asked: &Asked<'_>, request_id: &str) -> Option<Reply> {
    let command = match asked.path.strip_prefix("/_pocket-cloud/") {
        Some(command) => command,
        None if asked.path == "/moto-api/reset" => "reset",
        None => return None,
    };
    let answer = if asked.method == "POST" {
        obey(cloud, command, asked)
    } else {
        Err((405, format!("{} takes POST", shortened(asked.path))))
    };
    let (status, body) = match answer {
        Ok(body) => (200, body),
        Err((status, reason)) => (status, json!({ "error": reason })),
    };
    let body = body.to_string().into_bytes();
    Some(Reply { status, content_type: JSON, request_id: request_id.to_owned(), body })
}

type Answer = Result<Value, (u16, String)>;

fn obey(cloud: &mut Cloud, command: &str, asked: &Asked<'_>) -> Answer {
    let mut parameters = Parameters::new();
    let broken = |fault: crate::fault::Fault| (400, fault.message);
    form::read(asked.query.as_bytes(), &mut parameters).map_err(broken)?;
    let is_form =
        asked.content_type.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if is_form {
        form::read(asked.body, &mut parameters).map_err(broken)?;
    }
    match command {
        "reset" => {
            nothing_else(&parameters, &[])?;
            cloud.reset();
            Ok(json!({ "status": "ok", "now": cloud.now().iso_millis() }))
        }
        "advance" => advance(cloud, &parameters),
        "visit" => visit(cloud, &parameters),
        other => Err((
            404,
            format!("there is no /_pocket-cloud/{}; there are reset, advance and visit", shortened(other)),
        )),
    }
}

fn nothing_else(parameters: &Parameters, known: &[&str]) -> Result<(), (u16, String)> {
    let stranger = parameters.iter().find(|(name, _)| !known.contains(&name.as_str()));
    stranger.map_or(Ok(()), |(name, _)| Err((400, format!("there is no parameter {}", shortened(name)))))
}

fn find<'a>(parameters: &'a Parameters, name: &str) -> Option<&'a str> {
    parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

fn advance(cloud: &mut Cloud, parameters: &Parameters) -> Answer {
    nothing_else(parameters, &["seconds"])?;
    if cloud.pace() != Pace::Manual {
        let pace = cloud.pace().as_str();
        return Err((
            409,
            format!("the clock is {pace}; start the endpoint with --clock manual to advance it"),
        ));
    }
    let seconds = find(parameters, "seconds").and_then(|text| text.parse().ok());
    let seconds = seconds.filter(|seconds| *seconds <= MOST_SECONDS);
    let seconds =
        seconds.ok_or_else(|| (400, format!("seconds must be a whole number from 0 to {MOST_SECONDS}")))?;
    cloud.advance(Duration::secs(seconds));
    Ok(json!({ "status": "ok", "now": cloud.now().iso_millis() }))
}

fn visit(cloud: &mut Cloud, parameters: &Parameters) -> Answer {
    nothing_else(parameters, &["url", "from"])?;
    let url = find(parameters, "url").filter(|url| !url.is_empty());
    let url = url.ok_or_else(|| (400, "url is missing".to_owned()))?;
    if url.len() > LONGEST_URL {
        return Err((400, format!("url is longer than {LONGEST_URL} bytes")));
    }
    let from = match find(parameters, "from").unwrap_or("internet") {
        "internet" => Origin::Internet,
        text => match InstanceId::parse(text) {
            Some(id) if cloud.has_machine(id) => Origin::Instance(id),
            Some(id) => return Err((404, format!("the machine of {id} has never booted, or is gone"))),
            None => return Err((400, "from is internet, or the id of an instance".to_owned())),
        },
    };
    Ok(shown(&cloud.visit(&from, url)))
}

/// `{outcome, status, headers, body, seconds, hops}`.
fn shown(visit: &Visit) -> Value {
    let mut answer = Map::new();
    match &visit.exchange.outcome {
        Ok(response) => {
            let headers: Map<String, Value> =
                response.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
            answer.insert("outcome".to_owned(), json!("response"));
            answer.insert("status".to_owned(), json!(response.status));
            answer.insert("headers".to_owned(), Value::Object(headers));
            answer.insert("body".to_owned(), json!(String::from_utf8_lossy(&response.body)));
        }
        Err(error) => {
            let outcome = match error {
                ConnectError::NameNotFound => "name-not-found",
                // The interface knows four outcomes; the hops tell why this one is no answer.
                ConnectError::Refused
                | ConnectError::NotHttp
                | ConnectError::EmptyReply
                | ConnectError::NotTls
                | ConnectError::UnsafePort => "refused",
                ConnectError::TimedOut => "timeout",
            };
            answer.insert("outcome".to_owned(), json!(outcome));
            for name in ["status", "headers", "body"] {
                answer.insert(name.to_owned(), Value::Null);
            }
        }
    }
    answer.insert("seconds".to_owned(), seconds(visit.exchange.took));
    answer.insert("hops".to_owned(), visit.hops.iter().map(hop).collect());
    Value::Object(answer)
}

fn hop(hop: &Hop) -> Value {
    let status = if let Decision::Answered(status) = hop.decision { json!(status) } else { Value::Null };
    json!({
        "kind": word(&format!("{:?}", hop.place)),
        "id": id(&hop.place),
        "decision": word(&format!("{:?}", hop.decision)),
        "status": status,
        "reason": hop.reason.to_string(),
        "seconds": seconds(hop.took),
    })
}

/// The name or the address of a place.
fn id(place: &Place) -> Value {
    match place {
        Place::Dns(name) => json!(name),
        Place::InternetGateway(id) => json!(id.to_string()),
        Place::NatGateway(id) => json!(id.to_string()),
        Place::SecurityGroups { interface, .. } => json!(interface.to_string()),
        Place::Node { balancer, zone } => json!(format!("{balancer} {zone}")),
        Place::Listener(id) => json!(id.to_string()),
        Place::Rule(id) => json!(id.to_string()),
        Place::TargetGroup(id) => json!(id.to_string()),
        Place::Instance(id) => json!(id.to_string()),
        Place::Database(id) => json!(id.to_string()),
        Place::Outside(address) => json!(address.to_string()),
        // The network as such has no id.
        _ => Value::Null,
    }
}

/// `InternetGateway(…)` → `internet-gateway`: the name of a variant, as a word.
fn word(debug: &str) -> String {
    let mut out = String::new();
    for c in debug.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Seconds with their milliseconds.
fn seconds(span: Duration) -> Value {
    let millis = u32::try_from(span.as_millis()).unwrap_or(u32::MAX);
    json!(f64::from(millis) / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handler::handle;
    use crate::options::Options;

    fn cloud(line: &str) -> Cloud {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Cloud::new(&Options::parse(&words).expect("all right"))
    }

    fn post(cloud: &mut Cloud, address: &str) -> (u16, Value) {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let reply = handle(cloud, &Asked { method: "POST", path, query, ..Default::default() });
        (reply.status, serde_json::from_slice(&reply.body).expect("JSON"))
    }

    #[test]
    fn time_passes_by_hand_and_a_reset_turns_it_back() {
        let mut cloud = cloud("--clock manual");
        let (status, later) = post(&mut cloud, "/_pocket-cloud/advance?seconds=90");
        assert_eq!((status, later["now"].as_str()), (200, Some("2024-05-06T09:01:30.000Z")));
        for address in ["/_pocket-cloud/reset", "/moto-api/reset"] {
            let (status, answer) = post(&mut cloud, address);
            assert_eq!((status, answer["now"].as_str()), (200, Some("2024-05-06T09:00:00.000Z")));
        }
    }

    #[test]
    fn a_browser_gets_the_blog_and_every_hop_is_told() {
        let mut cloud = cloud("--clock manual --scenario blog");
        let asked = Asked {
            method: "GET",
            path: "/",
            query: "Action=DescribeInstances&Version=2016-11-15",
            ..Default::default()
        };
        let answer = String::from_utf8(handle(&mut cloud, &asked).body).expect("text");
        let address =
            answer.split("<ipAddress>").nth(1).and_then(|rest| rest.split('<').next()).expect("public");
        let (_, visit) = post(&mut cloud, &format!("/_pocket-cloud/visit?url=http://{address}/"));
        assert_eq!(
            (visit["outcome"].as_str(), visit["status"].as_u64()),
            (Some("response"), Some(200)),
            "{visit}"
        );
        let hops = visit["hops"].as_array().expect("hops");
        let last = hops.last().expect("at least one");
        assert_eq!((last["kind"].as_str(), last["decision"].as_str()), (Some("instance"), Some("answered")));
        assert!(hops.iter().any(|hop| hop["kind"] == "security-groups"), "{visit}");
        let (_, nowhere) = post(&mut cloud, "/_pocket-cloud/visit?url=http://nowhere.example/");
        assert_eq!(nowhere["outcome"], "name-not-found");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let mut real = cloud("");
        for (address, status) in [
            ("/_pocket-cloud/advance?seconds=1", 409),
            ("/_pocket-cloud/reset?hard=1", 400),
            ("/_pocket-cloud/visit", 400),
            ("/_pocket-cloud/visit?url=http://a/&from=moon", 400),
            ("/_pocket-cloud/visit?url=http://a/&from=i-0123456789abcdef0", 404),
            ("/_pocket-cloud/fly", 404),
        ] {
            let (is, answer) = post(&mut real, address);
            assert_eq!(is, status, "{address}: {answer}");
            assert!(answer["error"].is_string());
        }
        let mut manual = cloud("--clock manual");
        for seconds in ["", "-1", "x", "99999999999"] {
            assert_eq!(post(&mut manual, &format!("/_pocket-cloud/advance?seconds={seconds}")).0, 400);
        }
    }
}

//! The services that AWS has and this endpoint has not, refused by name in the form that each one's clients read.
//!
//! A client that asks for a bucket shall learn at once that there are no buckets here: with HTTP status 400, so that
//! it does not try again, and in the shape of its own protocol, so that it raises its own error with our sentence.
//! The code is EC2's for what it does not do, `UnsupportedOperation`:
//! <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
//!
//! The protocols, and how one sees which is spoken: <https://smithy.io/2.0/aws/protocols/index.html>. Which services
//! speak REST in XML: the `metadata` of AWS's models in the `botocore` package.

use crate::answer;
use crate::fault::Fault;
use crate::form::{self, Parameters};
use crate::handler::{Asked, JSON, Reply, XML};
use crate::protocol::{Api, Protocol};
use crate::scope::{Scope, shortened};
use crate::xml::Xml;

/// The type of answers in RPC v2 CBOR: <https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html>.
const CBOR: &str = "application/cbor";
/// Services that speak REST in XML, by their name in signatures, besides all of S3's.
const REST_XML: &[&str] = &["cloudfront", "route53"];

/// The refusal, if the request is signed for a service that is not here.
pub fn refuse(asked: &Asked<'_>, request_id: &str) -> Option<Reply> {
    let mut parameters = Parameters::new();
    form::read(asked.query.as_bytes(), &mut parameters).ok()?;
    let scope = Scope::of(asked.authorization, &mut parameters).ok().flatten()?;
    if Api::signed_as(&scope.service).is_some() {
        return None;
    }
    let is_form = has_type(asked, "application/x-www-form-urlencoded");
    if is_form {
        // What cannot be read says nothing about what was wanted; the service is refused all the same.
        let _ = form::read(asked.body, &mut parameters);
    }
    let action = parameters.iter().find(|(name, _)| name == "Action").map(|(_, action)| action.as_str());
    let fault = refusal(&shortened(&scope.service), &wanted(asked, action));
    let service = scope.service.as_str();
    let (content_type, body) = if asked.target.is_some() || has_type(asked, "application/x-amz-json") {
        (JSON, answer::refusal(Protocol::Json, None, &fault, request_id))
    } else if has_type(asked, CBOR) && asked.path.starts_with("/service/") {
        (CBOR, cbor(&fault))
    } else if action.is_some() {
        (XML, answer::refusal(Protocol::Query, None, &fault, request_id))
    } else if service.starts_with("s3") {
        (XML, of_s3(&fault, request_id))
    } else if is_form || REST_XML.contains(&service) {
        (XML, answer::refusal(Protocol::Query, None, &fault, request_id))
    } else {
        (JSON, answer::refusal(Protocol::Json, None, &fault, request_id))
    };
    Some(Reply { status: fault.status, content_type, request_id: request_id.to_owned(), body })
}

/// The refusal of a service as a whole.
pub fn refusal(service: &str, wanted: &str) -> Fault {
    let message = format!("The service {service} is not supported here (it was asked for {wanted})");
    Fault::new("UnsupportedOperation", message)
}

fn has_type(asked: &Asked<'_>, start: &str) -> bool {
    asked.content_type.is_some_and(|kind| kind.starts_with(start))
}

/// What the client wanted of it: the operation where the protocol names it, else method and path.
fn wanted(asked: &Asked<'_>, action: Option<&str>) -> String {
    let target = asked.target.map(|target| target.rsplit('.').next().unwrap_or(target));
    let remote = asked.path.rsplit_once("/operation/").map(|(_, operation)| operation);
    match target.or(action).or(remote) {
        Some(name) => shortened(name),
        None => shortened(&format!("{} {}", asked.method, asked.path)),
    }
}

/// S3's own shape: the error is the whole document.
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses>
fn of_s3(fault: &Fault, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Error");
    xml.element("Code", &fault.code);
    xml.element("Message", &fault.message);
    xml.element("RequestId", request_id);
    xml.close("Error");
    xml.into_bytes()
}

/// A map of two texts, as RFC 8949 writes it.
fn cbor(fault: &Fault) -> Vec<u8> {
    let mut bytes = vec![0xa2];
    for text in ["__type", &fault.code, "message", &fault.message] {
        let length = text.len().min(usize::from(u16::MAX));
        let [high, low] = u16::try_from(length).unwrap_or(u16::MAX).to_be_bytes();
        // 0x60: a text; 25: its length follows in two bytes.
        bytes.extend([0x60 + 25, high, low]);
        bytes.extend(text.bytes().take(length));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn said(service: &str, asked: Asked<'_>) -> String {
        let signature =
            format!("AWS4-HMAC-SHA256 Credential=a/20240506/eu-west-2/{service}/aws4_request, Signature=0");
        let asked = Asked { authorization: Some(&signature), ..asked };
        refuse(&asked, "r-1").map_or("nothing".to_owned(), |reply| {
            let text: String = reply.body.iter().map(|byte| char::from(*byte)).collect();
            let text = text.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "");
            format!("{} {}: {}\n", reply.status, reply.content_type, text.escape_default())
        })
    }

    #[test]
    fn every_protocol_gets_its_own_form() {
        let get = Asked { method: "GET", path: "/bucket/key", ..Default::default() };
        let form = Asked {
            method: "POST",
            path: "/",
            content_type: Some("application/x-www-form-urlencoded; charset=utf-8"),
            body: b"Action=ListUsers&Version=2010-05-08",
            ..Default::default()
        };
        let target =
            Asked { method: "POST", target: Some("DynamoDB_20120810.ListTables"), ..Default::default() };
        let remote = Asked {
            method: "POST",
            path: "/service/GraniteServiceVersion20100801/operation/ListMetrics",
            content_type: Some(CBOR),
            ..Default::default()
        };
        let all = said("s3", get)
            + &said("iam", form)
            + &said("dynamodb", target)
            + &said("lambda", Asked { path: "/2015-03-31/functions", ..get })
            + &said("route53", Asked { path: "/2013-04-01/hostedzone", ..get })
            + &said("monitoring", remote);
        expect![[r#"
            400 text/xml;charset=UTF-8: <Error><Code>UnsupportedOperation</Code><Message>The service s3 is not supported here (it was asked for GET /bucket/key)</Message><RequestId>r-1</RequestId></Error>
            400 text/xml;charset=UTF-8: <ErrorResponse><Error><Type>Sender</Type><Code>UnsupportedOperation</Code><Message>The service iam is not supported here (it was asked for ListUsers)</Message></Error><RequestId>r-1</RequestId></ErrorResponse>
            400 application/x-amz-json-1.1: {\"__type\":\"UnsupportedOperation\",\"message\":\"The service dynamodb is not supported here (it was asked for ListTables)\"}
            400 application/x-amz-json-1.1: {\"__type\":\"UnsupportedOperation\",\"message\":\"The service lambda is not supported here (it was asked for GET /2015-03-31/functions)\"}
            400 text/xml;charset=UTF-8: <ErrorResponse><Error><Type>Sender</Type><Code>UnsupportedOperation</Code><Message>The service route53 is not supported here (it was asked for GET /2013-04-01/hostedzone)</Message></Error><RequestId>r-1</RequestId></ErrorResponse>
            400 application/cbor: \u{a2}y\u{0}\u{6}__typey\u{0}\u{14}UnsupportedOperationy\u{0}\u{7}messagey\u{0}KThe service monitoring is not supported here (it was asked for ListMetrics)
        "#]].assert_eq(&all);
        assert_eq!(said("ec2", form), "nothing");
    }
}

//! An operation's output → XML, by AWS's models; and refusals in each protocol's shape.
//!
//! EC2: `<DescribeVpcsResponse xmlns="…"><requestId>…</requestId><vpcSet><item>…`. Query: the same behind
//! `<…Result>`, `<member>` for items, `<ResponseMetadata>` at the end. Which lists are sent although they are empty,
//! and how moments are printed, is the command line's business too: both ask `aws_cli`.
//!
//! Sources: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html>,
//! <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html#api-error-response>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html>.

use model::shape::{Kind, Member, Structure, Value, record};
use model::{OperationName, Response, Service};

use crate::fault::Fault;
use crate::protocol::{Api, Protocol};
use crate::xml::Xml;

/// The document that answers a call.
pub fn document(api: &Api, response: &Response, request_id: &str) -> Vec<u8> {
    let name = response.name();
    let output = response.output();
    let writer = Writer { operation: name };
    let mut xml = Xml::new();
    let root = format!("{}Response", name.as_str());
    xml.open_in(&root, api.namespace);
    if api.protocol == Protocol::Ec2 {
        xml.element("requestId", request_id);
        if has_no_output(name) {
            xml.element("return", "true");
        }
        writer.members(&mut xml, output.structure(), record(output));
    } else {
        if !(name.service() == Service::AutoScaling && has_no_output(name)) {
            let result = format!("{}Result", name.as_str());
            xml.open(&result);
            writer.members(&mut xml, output.structure(), record(output));
            xml.close(&result);
        }
        metadata(&mut xml, request_id);
    }
    xml.close(&root);
    xml.into_bytes()
}

/// The end of an answer in the Query protocol.
pub(crate) fn metadata(xml: &mut Xml, request_id: &str) {
    xml.open("ResponseMetadata");
    xml.element("RequestId", request_id);
    xml.close("ResponseMetadata");
}

/// Whether AWS's model has no output for this operation; EC2 then says that it is done, Auto Scaling says nothing.
fn has_no_output(name: OperationName) -> bool {
    let structure = name.output();
    structure.members.is_empty() && structure.name.strip_suffix("Output") == Some(name.as_str())
}

struct Writer {
    operation: OperationName,
}

impl Writer {
    fn members(&self, xml: &mut Xml, structure: &'static Structure, record: Value) {
        let members = if let Value::Record(members) = record { members } else { Vec::new() };
        // A record has the structure's order, so both can be walked side by side.
        let mut members = members.into_iter().peekable();
        for member in structure.members {
            match members.next_if(|(name, _)| *name == member.name) {
                Some((_, value)) => self.member(xml, structure, member, value),
                None if matches!(member.kind, Kind::List(_))
                    && aws_cli::sent_when_empty(self.operation, structure.name, member) =>
                {
                    xml.empty(member.wire);
                }
                None => {}
            }
        }
    }

    fn member(&self, xml: &mut Xml, structure: &'static Structure, member: &Member, value: Value) {
        xml.open(member.wire);
        match value {
            Value::Time(moment) => xml.text(&aws_cli::printed_moment(structure, member, moment)),
            value => self.value(xml, member.kind, member.item, value),
        }
        xml.close(member.wire);
    }

    fn value(&self, xml: &mut Xml, kind: Kind, item: &str, value: Value) {
        match (kind, value) {
            (Kind::Structure(structure), value) => self.members(xml, structure, value),
            (Kind::List(kind), Value::List(items)) => {
                for one in items {
                    xml.open(item);
                    self.value(xml, *kind, "member", one);
                    xml.close(item);
                }
            }
            (_, Value::Text(text)) => xml.text(&text),
            (_, Value::Number(number)) => xml.text(&number.to_string()),
            (_, Value::Flag(flag)) => xml.text(if flag { "true" } else { "false" }),
            (_, Value::Time(moment)) => xml.text(&moment.iso_millis()),
            // A value always has the kind of its member.
            (_, Value::List(_) | Value::Record(_)) => {}
        }
    }
}

/// The document that refuses a call.
pub fn refusal(protocol: Protocol, namespace: Option<&str>, fault: &Fault, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    match protocol {
        Protocol::Json => {
            let body = serde_json::json!({ "__type": fault.code, "message": fault.message });
            return body.to_string().into_bytes();
        }
        Protocol::Ec2 => {
            xml.open("Response");
            xml.open("Errors");
            xml.open("Error");
            xml.element("Code", &fault.code);
            xml.element("Message", &fault.message);
            xml.close("Error");
            xml.close("Errors");
            xml.element("RequestID", request_id);
            xml.close("Response");
        }
        Protocol::Query => {
            match namespace {
                Some(namespace) => xml.open_in("ErrorResponse", namespace),
                None => xml.open("ErrorResponse"),
            }
            xml.open("Error");
            xml.element("Type", if fault.status < 500 { "Sender" } else { "Receiver" });
            xml.element("Code", &fault.code);
            xml.element("Message", &fault.message);
            xml.close("Error");
            xml.element("RequestId", request_id);
            xml.close("ErrorResponse");
        }
    }
    xml.into_bytes()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use model::autoscaling::{AutoScalingGroup, DescribeAutoScalingGroupsOutput};
    use model::ec2::{DescribeKeyPairsOutput, KeyPairInfo, Tag};

    use super::*;

    fn text(version: &str, response: &Response) -> String {
        let api = Api::of_version(version).expect("it is one of ours");
        String::from_utf8(document(api, response, "r-1")).expect("it is text")
    }

    #[test]
    fn ec2_answers_with_items_under_the_root() {
        let tag = Tag { key: Some("a&b".to_owned()), value: Some(String::new()) };
        let key = KeyPairInfo { key_name: Some("web".to_owned()), tags: vec![tag], ..Default::default() };
        let output = DescribeKeyPairsOutput { key_pairs: vec![key] };
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeKeyPairsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId><keySet><item><tagSet><item><key>a&amp;b</key><value></value></item></tagSet><keyName>web</keyName></item></keySet></DescribeKeyPairsResponse>"#]]
        .assert_eq(&text("2016-11-15", &Response::Ec2DescribeKeyPairs(Box::new(output))));
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeKeyPairsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId><keySet/></DescribeKeyPairsResponse>"#]]
        .assert_eq(&text("2016-11-15", &Response::Ec2DescribeKeyPairs(Box::default())));
        let done = text("2016-11-15", &Response::Ec2DeleteTags(Box::default()));
        assert!(
            done.ends_with("<requestId>r-1</requestId><return>true</return></DeleteTagsResponse>"),
            "{done}"
        );
    }

    #[test]
    fn query_answers_with_members_in_a_result() {
        let group = AutoScalingGroup { min_size: Some(0), ..Default::default() };
        let output =
            DescribeAutoScalingGroupsOutput { auto_scaling_groups: vec![group], ..Default::default() };
        let text = text("2011-01-01", &Response::AutoScalingDescribeAutoScalingGroups(Box::new(output)));
        assert!(
            text.contains("<DescribeAutoScalingGroupsResult><AutoScalingGroups><member><MinSize>0</MinSize>"),
            "{text}"
        );
        assert!(text.contains("<Instances/>"), "{text}");
        assert!(
            text.ends_with(
                "</member></AutoScalingGroups></DescribeAutoScalingGroupsResult><ResponseMetadata>\
             <RequestId>r-1</RequestId></ResponseMetadata></DescribeAutoScalingGroupsResponse>"
            ),
            "{text}"
        );
    }

    #[test]
    fn refusals_have_each_protocols_shape() {
        let fault = Fault::new("InvalidAction", "The action <X> is not valid for this web service.");
        let shown = |protocol, namespace| {
            String::from_utf8(refusal(protocol, namespace, &fault, "r-1")).expect("it is text")
        };
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Errors><Error><Code>InvalidAction</Code><Message>The action &lt;X&gt; is not valid for this web service.</Message></Error></Errors><RequestID>r-1</RequestID></Response>"#]]
        .assert_eq(&shown(Protocol::Ec2, None));
        expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <ErrorResponse xmlns="urn:a"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>The action &lt;X&gt; is not valid for this web service.</Message></Error><RequestId>r-1</RequestId></ErrorResponse>"#]]
        .assert_eq(&shown(Protocol::Query, Some("urn:a")));
        expect![[
            r#"{"__type":"InvalidAction","message":"The action <X> is not valid for this web service."}"#
        ]]
        .assert_eq(&shown(Protocol::Json, None));
    }
}

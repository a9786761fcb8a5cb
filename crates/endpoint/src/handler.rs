//! One HTTP request → one reply, without a socket.

use model::{OperationName, Service, unsupported, validate};

use crate::answer;
use crate::cloud::Cloud;
use crate::control;
use crate::elsewhere;
use crate::fault::Fault;
use crate::form::{self, Parameters};
use crate::input;
use crate::json;
use crate::protocol::{Api, CLASSIC_LOAD_BALANCERS, Protocol};
use crate::scope::{Scope, shortened};

/// The type of AWS's XML answers.
pub(crate) const XML: &str = "text/xml;charset=UTF-8";
/// The type of SSM's answers.
pub(crate) const JSON: &str = "application/x-amz-json-1.1";

/// What of an HTTP request matters here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// `GET`, `POST` …
    pub method: &'a str,
    /// The path, without the query.
    pub path: &'a str,
    /// The query, without its question mark.
    pub query: &'a str,
    /// The header `Authorization`.
    pub authorization: Option<&'a str>,
    /// The header `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The header `X-Amz-Target`.
    pub target: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// An HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The type of the body.
    pub content_type: &'static str,
    /// For the header `x-amzn-RequestId`.
    pub request_id: String,
    /// The body.
    pub body: Vec<u8>,
}

/// Answers.
pub fn handle(cloud: &mut Cloud, asked: &Asked<'_>) -> Reply {
    let request_id = cloud.next_request_id();
    if let Some(reply) = control::answer(cloud, asked, &request_id) {
        return reply;
    }
    if let Some(reply) = elsewhere::refuse(asked, &request_id) {
        return reply;
    }
    let is_json = asked.target.is_some()
        || asked.content_type.is_some_and(|kind| kind.starts_with("application/x-amz-json"));
    if is_json {
        return json_call(cloud, asked, request_id);
    }
    let mut call = Call { api: None, namespace: None };
    match call.answer(cloud, asked, &request_id) {
        Ok(body) => Reply { status: 200, content_type: XML, request_id, body },
        Err(fault) => call.refusal(&fault, request_id),
    }
}

/// The reply to a request that never got as far as a service: too large, too slow, cut off.
pub fn refuse(cloud: &mut Cloud, authorization: Option<&str>, fault: &Fault) -> Reply {
    let request_id = cloud.next_request_id();
    let call = Call { api: signed_as(authorization), namespace: None };
    call.refusal(fault, request_id)
}

fn signed_as(authorization: Option<&str>) -> Option<&'static Api> {
    let scope = Scope::of(authorization, &mut Parameters::new()).ok().flatten();
    scope.and_then(|scope| Api::signed_as(&scope.service))
}

/// A call in one of the XML protocols, as far as it is understood: a refusal has the shape that its service gives it.
struct Call {
    api: Option<&'static Api>,
    /// The namespace of refusals, where it is not the service's.
    namespace: Option<String>,
}

impl Call {
    fn answer(&mut self, cloud: &mut Cloud, asked: &Asked<'_>, request_id: &str) -> Result<Vec<u8>, Fault> {
        self.api = signed_as(asked.authorization);
        let mut parameters = read(asked)?;
        let scope = Scope::of(asked.authorization, &mut parameters)?;
        let action = take(&mut parameters, "Action");
        let version = take(&mut parameters, "Version");
        let api = self.choose(scope.as_ref(), action.as_deref(), version.as_deref())?;
        let action = action.ok_or_else(|| missing_action(api))?;
        let (account, region) = place(cloud, scope.as_ref());
        if api.protocol == Protocol::Json {
            return Err(Fault::new("UnknownOperationException", "AWS Systems Manager speaks JSON"));
        }
        let name = operation(api.service, &action)?;
        let input = input::record(api.protocol, name.input(), &parameters)?;
        let request = name.request(&input).map_err(|mismatch| validate::mismatch(api.service, &mismatch))?;
        let response = cloud.call(&account, &region, request)?;
        Ok(answer::document(api, &response, request_id))
    }

    /// The API that is meant: by the scope of the signature, and by the version.
    fn choose(
        &mut self,
        scope: Option<&Scope>,
        action: Option<&str>,
        version: Option<&str>,
    ) -> Result<&'static Api, Fault> {
        // Services that are not here have been refused before anything else of the request was read.
        self.api = scope.and_then(|scope| Api::signed_as(&scope.service));
        let elastic_load_balancing = self.api.is_none_or(|api| api.signing_name == "elasticloadbalancing");
        if version == Some(CLASSIC_LOAD_BALANCERS) && elastic_load_balancing {
            self.api = Api::signed_as("elasticloadbalancing");
            self.namespace =
                Some(format!("http://elasticloadbalancing.amazonaws.com/doc/{CLASSIC_LOAD_BALANCERS}/"));
            let action = shortened(action.unwrap_or("nothing"));
            let message = format!(
                "Classic Load Balancers (Elastic Load Balancing {CLASSIC_LOAD_BALANCERS}) are not supported here (it was asked for {action})"
            );
            return Err(Fault::new("UnsupportedOperation", message));
        }
        match (self.api, version) {
            (Some(api), Some(version)) if api.version == version => Ok(api),
            (Some(api), Some(version)) => {
                let (title, version) = (api.service.title(), shortened(version));
                let message = format!("The requested version ({version}) of service {title} does not exist");
                Err(Fault::new("NoSuchVersion", message))
            }
            (Some(api), None) if action.is_none() => Err(missing_action(api)),
            (Some(_), None) => {
                Err(Fault::new("MissingParameter", "The request must contain the parameter Version"))
            }
            (None, Some(version)) => {
                self.api = Api::of_version(version);
                self.api.ok_or_else(|| {
                    let message = format!("No service here has the version {}", shortened(version));
                    Fault::new("NoSuchVersion", message)
                })
            }
            (None, None) => {
                let message = "The request is missing either a valid (registered) AWS access key ID or X.509 \
                               certificate, and without one it must contain Action and Version";
                Err(Fault::new("MissingAuthenticationToken", message).status(403))
            }
        }
    }

    fn refusal(&self, fault: &Fault, request_id: String) -> Reply {
        let protocol = self.api.map_or(Protocol::Query, |api| api.protocol);
        let namespace = self.namespace.as_deref().or_else(|| self.api.map(|api| api.namespace));
        let body = answer::refusal(protocol, namespace, fault, &request_id);
        let content_type = if protocol == Protocol::Json { JSON } else { XML };
        Reply { status: fault.status, content_type, request_id, body }
    }
}

/// The account and the region that a request is about.
fn place(cloud: &Cloud, scope: Option<&Scope>) -> (String, String) {
    let account = scope.and_then(Scope::account).unwrap_or(cloud.account()).to_owned();
    let region = scope.map_or(cloud.region_name(), |scope| scope.region.as_str()).to_owned();
    (account, region)
}

/// The parameters of a request, from its address and its body.
fn read(asked: &Asked<'_>) -> Result<Parameters, Fault> {
    if !matches!(asked.method, "GET" | "POST") {
        let message = format!(
            "The method {} is not allowed: AWS's services take GET and POST",
            shortened(asked.method)
        );
        return Err(Fault::new("MethodNotAllowed", message).status(405));
    }
    if !matches!(asked.path, "/" | "") {
        let message = format!("There is nothing at {}", shortened(asked.path));
        return Err(Fault::new("InvalidURI", message).status(404));
    }
    let mut parameters = Parameters::new();
    form::read(asked.query.as_bytes(), &mut parameters)?;
    if asked.body.is_empty() {
        return Ok(parameters);
    }
    let kind = asked.content_type.map(|kind| kind.split(';').next().unwrap_or_default().trim());
    if let Some(kind) = kind
        && !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
    {
        let message = format!("The content type {} is not supported here", shortened(kind));
        return Err(Fault::new("UnsupportedMediaType", message).status(415));
    }
    form::read(asked.body, &mut parameters)?;
    Ok(parameters)
}

fn take(parameters: &mut Parameters, name: &str) -> Option<String> {
    let position = parameters.iter().position(|(own, _)| own == name)?;
    Some(parameters.remove(position).1)
}

/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html> (`MissingAction`).
fn missing_action(api: &Api) -> Fault {
    match api.protocol {
        Protocol::Ec2 => {
            Fault::new("MissingAction", "The request is missing an action or operation parameter.")
        }
        _ => Fault::new("MissingAction", "Action is missing"),
    }
}

/// The operation of this name.
///
/// What AWS has and we do not is refused as not supported; a name that AWS has not either, as AWS refuses it:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html> (`InvalidAction`).
fn operation(service: Service, action: &str) -> Result<OperationName, Fault> {
    let mut own = OperationName::ALL.iter().copied().filter(|name| name.service() == service);
    if let Some(name) = own.find(|name| name.as_str() == action) {
        return Ok(name);
    }
    if service.other_operations().any(|name| name == action) {
        return Err(unsupported(service, action).into());
    }
    let action = shortened(action);
    if service == Service::Ssm {
        return Err(Fault::new("UnknownOperationException", format!("There is no operation {action}")));
    }
    Err(Fault::new("InvalidAction", format!("The action {action} is not valid for this web service.")))
}

/// A call in JSON: `X-Amz-Target: AmazonSSM.GetParameter`.
fn json_call(cloud: &mut Cloud, asked: &Asked<'_>, request_id: String) -> Reply {
    let (status, body) = match json_answer(cloud, asked) {
        Ok(body) => (200, body),
        Err(fault) => (fault.status, answer::refusal(Protocol::Json, None, &fault, &request_id)),
    };
    Reply { status, content_type: JSON, request_id, body }
}

fn json_answer(cloud: &mut Cloud, asked: &Asked<'_>) -> Result<Vec<u8>, Fault> {
    let scope = Scope::of(asked.authorization, &mut Parameters::new())?;
    let (account, region) = place(cloud, scope.as_ref());
    let target = asked.target.unwrap_or_default();
    let action = match target.split_once('.') {
        Some(("AmazonSSM", action)) => action,
        // Some services are asked without a signature, such as Cognito.
        Some((service, action)) => return Err(elsewhere::refusal(&shortened(service), &shortened(action))),
        None => {
            let message = format!("The header X-Amz-Target names no operation: {}", shortened(target));
            return Err(Fault::new("UnknownOperationException", message));
        }
    };
    let name = operation(Service::Ssm, action)?;
    let input = json::record_of(name.input(), asked.body)?;
    let request = name.request(&input).map_err(|mismatch| validate::mismatch(Service::Ssm, &mismatch))?;
    Ok(json::document(&cloud.call(&account, &region, request)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;

    fn cloud() -> Cloud {
        Cloud::new(&Options::parse(&["--clock=manual".to_owned()]).expect("all right"))
    }

    fn ask(cloud: &mut Cloud, service: &str, query: &str) -> String {
        let signature =
            format!("AWS4-HMAC-SHA256 Credential=a/20240506/eu-west-2/{service}/aws4_request, Signature=0");
        let authorization = (!service.is_empty()).then_some(signature.as_str());
        let reply =
            handle(cloud, &Asked { method: "GET", path: "/", query, authorization, ..Default::default() });
        format!("{} {}", reply.status, String::from_utf8(reply.body).expect("text"))
    }

    fn code(service: &str, query: &str) -> String {
        let answer = ask(&mut cloud(), service, query);
        let code =
            answer.split("<Code>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or("answered");
        format!("{} {code}", answer.split(' ').next().unwrap_or_default())
    }

    #[test]
    fn scope_and_version_decide_who_answers() {
        for (service, query, expected) in [
            ("ec2", "Action=DescribeVpcs&Version=2016-11-15", "200 answered"),
            ("", "Action=DescribeVpcs&Version=2016-11-15", "200 answered"),
            ("autoscaling", "Action=DescribeTags&Version=2011-01-01", "200 answered"),
            ("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2015-12-01", "200 answered"),
            (
                "elasticloadbalancing",
                "Action=DescribeLoadBalancers&Version=2012-06-01",
                "400 UnsupportedOperation",
            ),
            ("", "Action=DescribeLoadBalancers&Version=2012-06-01", "400 UnsupportedOperation"),
            ("rds", "Action=DescribeDBInstances&Version=2014-10-31", "200 answered"),
            ("sts", "Action=GetCallerIdentity&Version=2011-06-15", "200 answered"),
            ("sts", "Action=GetCallerIdentity&Version=2011-06-15&Colour=red", "400 ValidationError"),
            ("sts", "Action=AssumeRole&Version=2011-06-15", "400 UnsupportedOperation"),
            ("ec2", "Action=CreateFleet&Version=2016-11-15", "400 UnsupportedOperation"),
            ("rds", "Action=CreateDBCluster&Version=2014-10-31", "400 UnsupportedOperation"),
            ("iam", "Action=ListUsers&Version=2010-05-08", "400 UnsupportedOperation"),
            ("s3", "", "400 UnsupportedOperation"),
            ("ec2", "Action=DescribeTags&Version=2011-01-01", "400 NoSuchVersion"),
            ("ec2", "Action=DescribeVpcs", "400 MissingParameter"),
            ("ec2", "", "400 MissingAction"),
            ("", "", "403 MissingAuthenticationToken"),
            ("", "Action=DescribeVpcs&Version=1", "400 NoSuchVersion"),
            ("ec2", "Action=FlyToTheMoon&Version=2016-11-15", "400 InvalidAction"),
            ("ec2", "Action=DescribeVpcs&Version=2016-11-15&Colour=red", "400 UnknownParameter"),
        ] {
            assert_eq!(code(service, query), expected, "{service} {query}");
        }
    }

    #[test]
    fn every_operation_of_the_model_is_reached_by_its_own_name() {
        let mut cloud = cloud();
        for name in OperationName::ALL {
            let api = crate::protocol::APIS.iter().find(|api| api.service == name.service());
            let api = api.expect("each has an API");
            if api.protocol == Protocol::Json {
                continue;
            }
            let query = format!("Action={}&Version={}", name.as_str(), api.version);
            let answer = ask(&mut cloud, api.signing_name, &query);
            let own = format!("<{}Response", name.as_str());
            assert!(answer.contains(&own) || answer.contains("<Code>"), "{answer}");
            assert!(!answer.contains("InvalidAction") && !answer.starts_with('5'), "{answer}");
        }
    }

    #[test]
    fn systems_manager_is_asked_in_json() {
        let mut cloud = cloud();
        let mut ask = |target: &str, body: &str| {
            let asked = Asked {
                method: "POST",
                path: "/",
                target: Some(target),
                body: body.as_bytes(),
                ..Default::default()
            };
            let reply = handle(&mut cloud, &asked);
            format!("{} {}", reply.status, String::from_utf8(reply.body).expect("text"))
        };
        let name = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2";
        let found =
            ask("AmazonSSM.GetParameter", &format!("{{\"Name\":\"{name}\",\"WithDecryption\":null}}"));
        assert!(found.starts_with("200 {\"Parameter\":{") && found.contains("\"Value\":\"ami-"), "{found}");
        let names = format!("{{\"Names\":[\"{name}\"],\"WithDecryption\":true}}");
        let all = ask("AmazonSSM.GetParameters", &names);
        assert!(all.starts_with("200 ") && all.contains("\"InvalidParameters\":[]"), "{all}");
        for (target, body, code) in [
            ("AmazonSSM.GetParameter", "{\"Name\":\"/mine\"}", "ParameterNotFound"),
            ("AmazonSSM.GetParameter", "{}", "ValidationException"),
            ("AmazonSSM.GetParameter", "{\"Name\":\"a\",\"Colour\":1}", "ValidationException"),
            ("AmazonSSM.GetParameter", "[", "SerializationException"),
            ("AmazonSSM.GetParameter", "{\"Name\":1}", "SerializationException"),
            ("AmazonSSM.GetParameters", "{\"Names\":[]}", "ValidationException"),
            ("AmazonSSM.GetParametersByPath", "{\"Path\":\"a\"}", "ValidationException"),
            ("AmazonSSM.PutParameter", "{}", "UnsupportedOperation"),
            ("AmazonSSM.FlyToTheMoon", "{}", "UnknownOperationException"),
            ("DynamoDB_20120810.ListTables", "{}", "UnsupportedOperation"),
            ("", "{}", "UnknownOperationException"),
        ] {
            let answer = ask(target, body);
            assert!(answer.starts_with(&format!("400 {{\"__type\":\"{code}\"")), "{target} {body}: {answer}");
        }
    }
}

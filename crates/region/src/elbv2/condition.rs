//! Conditions of rules: which requests a rule takes.
//!
//! Supported: `host-header`, `path-pattern`, `http-header`, `http-request-method`, `query-string` and `source-ip`
//! with their wildcards. A condition holds if one of its values does; a rule takes a request for which all of its
//! conditions hold. Refused by name: regular expressions, transforms.
//! Simplified: `&amp;` in a path pattern is not decoded; IPv6 blocks are accepted and nobody has such an address.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>. The
//! sentences are those that were seen from AWS (<https://github.com/getmoto/moto/pull/3662>,
//! <https://github.com/aws-controllers-k8s/community/issues/2759>,
//! <https://github.com/aws-cloudformation/cfn-lint/issues/3833>, <https://github.com/aws/aws-sdk-js/issues/2658>);
//! AWS lately says "condition values and regex values", which there are none of here. Those on characters and
//! repeated conditions are from memory.

use std::net::Ipv4Addr;

use ipnet::{IpNet, Ipv4Net};
use model::elbv2::{
    HostHeaderConditionConfig, HttpHeaderConditionConfig, HttpRequestMethodConditionConfig,
    PathPatternConditionConfig, QueryStringConditionConfig, QueryStringKeyValuePair, RuleCondition,
    SourceIpConditionConfig,
};
use model::filters;

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::limits::Limits;

/// The longest value
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html>).
const LONGEST_VALUE: usize = 128;
/// The longest name of a header or of a method.
const LONGEST_NAME: usize = 40;
/// Every field there is.
const FIELDS: [&str; 6] =
    ["http-header", "http-request-method", "host-header", "path-pattern", "query-string", "source-ip"];

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The host that the client asks for; case does not matter.
    HostHeader(Vec<String>),
    /// The path, without the query; case matters.
    PathPattern(Vec<String>),
    /// A header; case does not matter.
    HttpHeader {
        /// Its name.
        name: String,
        /// Its values.
        values: Vec<String>,
    },
    /// The method, exactly.
    HttpRequestMethod(Vec<String>),
    /// A parameter of the query; case does not matter.
    QueryString(Vec<Parameter>),
    /// The address that the connection comes from.
    SourceIp(Vec<SourceBlock>),
}

/// A parameter of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its key; any if there is none.
    pub key: Option<String>,
    /// Its value.
    pub value: String,
}

/// A block of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceBlock {
    /// As the learner wrote it.
    pub text: String,
    /// The addresses; `None` for IPv6.
    pub network: Option<Ipv4Net>,
}

/// What conditions look at.
pub(crate) struct Asked<'a> {
    /// The request.
    pub(crate) request: &'a guest::http::Request,
    /// The host it asks for, without port, in small letters.
    pub(crate) host: String,
    /// The other end of the connection.
    pub(crate) client: Ipv4Addr,
}

impl<'a> Asked<'a> {
    /// What a client asks.
    pub(crate) fn new(request: &'a guest::http::Request, client: Ipv4Addr) -> Asked<'a> {
        let host = request.header("Host").unwrap_or(&request.host);
        let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
        Asked { request, host, client }
    }
}

impl Condition {
    /// Whether a request fits.
    pub(crate) fn fits(&self, asked: &Asked<'_>) -> bool {
        let request = asked.request;
        match self {
            Condition::HostHeader(values) => {
                values.iter().any(|value| filters::fits(&value.to_ascii_lowercase(), &asked.host))
            }
            Condition::PathPattern(values) => filters::any_fits(values, request.path()),
            Condition::HttpHeader { name, values } => {
                let present = request.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
                let mut texts = present.map(|(_, text)| text.to_lowercase());
                texts.any(|text| values.iter().any(|value| filters::fits(&value.to_lowercase(), &text)))
            }
            Condition::HttpRequestMethod(values) => values.contains(&request.method),
            Condition::QueryString(wanted) => {
                let query = request.target.split_once('?').map_or("", |(_, query)| query).to_lowercase();
                let mut pairs = query.split('&').map(|part| part.split_once('=').unwrap_or((part, "")));
                pairs.any(|(key, value)| wanted.iter().any(|parameter| parameter.fits(key, value)))
            }
            Condition::SourceIp(blocks) => blocks
                .iter()
                .any(|block| block.network.is_some_and(|network| network.contains(&asked.client))),
        }
    }

    /// The field that it looks at, in AWS's words.
    pub fn field(&self) -> &'static str {
        match self {
            Condition::HostHeader(_) => "host-header",
            Condition::PathPattern(_) => "path-pattern",
            Condition::HttpHeader { .. } => "http-header",
            Condition::HttpRequestMethod(_) => "http-request-method",
            Condition::QueryString(_) => "query-string",
            Condition::SourceIp(_) => "source-ip",
        }
    }

    /// As the API shows it: host names and paths twice, in `Values` and in their configuration.
    pub(crate) fn shape(&self) -> RuleCondition {
        let mut shape = RuleCondition { field: Some(self.field().to_owned()), ..RuleCondition::default() };
        match self {
            Condition::HostHeader(values) => {
                shape.values.clone_from(values);
                shape.host_header_config = Some(HostHeaderConditionConfig { values: values.clone() });
            }
            Condition::PathPattern(values) => {
                shape.values.clone_from(values);
                shape.path_pattern_config = Some(PathPatternConditionConfig { values: values.clone() });
            }
            Condition::HttpHeader { name, values } => {
                shape.http_header_config = Some(HttpHeaderConditionConfig {
                    http_header_name: Some(name.clone()),
                    values: values.clone(),
                });
            }
            Condition::HttpRequestMethod(values) => {
                let config = HttpRequestMethodConditionConfig { values: values.clone() };
                shape.http_request_method_config = Some(config);
            }
            Condition::QueryString(wanted) => {
                let pair = |parameter: &Parameter| QueryStringKeyValuePair {
                    key: parameter.key.clone(),
                    value: Some(parameter.value.clone()),
                };
                let values = wanted.iter().map(pair).collect();
                shape.query_string_config = Some(QueryStringConditionConfig { values });
            }
            Condition::SourceIp(blocks) => {
                let values = blocks.iter().map(|block| block.text.clone()).collect();
                shape.source_ip_config = Some(SourceIpConditionConfig { values });
            }
        }
        shape
    }

    /// How many values it has, and how many wildcards are in them.
    fn counts(&self) -> (usize, usize) {
        let wildcards = |text: &String| {
            let mut count = 0;
            let mut is_literal = false;
            for c in text.chars() {
                count += usize::from(!is_literal && matches!(c, '*' | '?'));
                is_literal = !is_literal && c == '\\';
            }
            count
        };
        match self {
            Condition::HostHeader(values)
            | Condition::PathPattern(values)
            | Condition::HttpHeader { values, .. } => (values.len(), values.iter().map(wildcards).sum()),
            Condition::HttpRequestMethod(values) => (values.len(), 0),
            Condition::QueryString(wanted) => {
                let one = |parameter: &Parameter| {
                    parameter.key.as_ref().map_or(0, wildcards) + wildcards(&parameter.value)
                };
                (wanted.len(), wanted.iter().map(one).sum())
            }
            Condition::SourceIp(blocks) => (blocks.len(), 0),
        }
    }
}

impl Parameter {
    fn fits(&self, key: &str, value: &str) -> bool {
        self.key.as_ref().is_none_or(|wanted| filters::fits(&wanted.to_lowercase(), key))
            && filters::fits(&self.value.to_lowercase(), value)
    }
}

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────

fn invalid<T>(message: String) -> Result<T, Elbv2Error> {
    Err(Elbv2Error::Validation(message))
}

/// Reads the conditions of a rule.
pub(crate) fn check(limits: &Limits, wanted: &[RuleCondition]) -> Result<Vec<Condition>, Elbv2Error> {
    let conditions = wanted.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    for (position, condition) in conditions.iter().enumerate() {
        let field = condition.field();
        let may_repeat = matches!(condition, Condition::HttpHeader { .. } | Condition::QueryString(_));
        if !may_repeat && conditions.iter().take(position).any(|other| other.field() == field) {
            return invalid(format!("A rule can only have one '{field}' condition"));
        }
    }
    let (most_values, most_wildcards) =
        (limits.condition_values_per_rule, limits.condition_wildcards_per_rule);
    if conditions.iter().map(|condition| condition.counts().0).sum::<usize>() > most_values {
        // <https://github.com/aws/aws-cdk/issues/10065> quotes the sentence.
        return invalid(format!("A rule can only have '{most_values}' condition values"));
    }
    if conditions.iter().map(|condition| condition.counts().1).sum::<usize>() > most_wildcards {
        return invalid(format!("A rule can only have '{most_wildcards}' condition wildcards"));
    }
    Ok(conditions)
}

fn read(wanted: &RuleCondition) -> Result<Condition, Elbv2Error> {
    let Some(field) = wanted.field.as_deref().filter(|field| !field.is_empty()) else {
        return invalid("A condition field must be specified".to_owned());
    };
    check_members(field, wanted)?;
    match field {
        "host-header" => {
            let values = patterns(
                field,
                &wanted.values,
                wanted.host_header_config.as_ref().map(|config| ("HostHeaderConfig", &config.values)),
            )?;
            let fits = |c: char| c.is_ascii_alphanumeric() || "-.*?".contains(c);
            check_characters(&values, fits)?;
            check_hosts(&values)?;
            Ok(Condition::HostHeader(values))
        }
        "path-pattern" => {
            let values = patterns(
                field,
                &wanted.values,
                wanted.path_pattern_config.as_ref().map(|config| ("PathPatternConfig", &config.values)),
            )?;
            let fits = |c: char| c.is_ascii_alphanumeric() || "_-.$/~\"'@:+&*?".contains(c);
            check_characters(&values, fits)?;
            Ok(Condition::PathPattern(values))
        }
        "http-header" => read_http_header(wanted),
        "http-request-method" => {
            let config = wanted.http_request_method_config.as_ref();
            let values = &config.ok_or_else(|| without(field, "HttpRequestMethodConfig"))?.values;
            check_some(field, values)?;
            for value in values {
                check_length(field, value, LONGEST_NAME)?;
                if value.is_empty()
                    || !value.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '-' | '_'))
                {
                    return invalid(format!(
                        "The '{field}' value is invalid; the allowed characters are A-Z, hyphen and underscore"
                    ));
                }
            }
            Ok(Condition::HttpRequestMethod(values.clone()))
        }
        "query-string" => read_query_string(wanted),
        "source-ip" => {
            let config = wanted.source_ip_config.as_ref();
            let values = &config.ok_or_else(|| without(field, "SourceIpConfig"))?.values;
            check_some(field, values)?;
            let blocks = values.iter().map(|text| read_block(text)).collect::<Result<Vec<_>, _>>()?;
            Ok(Condition::SourceIp(blocks))
        }
        other => invalid(format!("Condition field '{other}' must be one of '[{}]'", FIELDS.join(", "))),
    }
}

/// A condition carries the configuration of its own field and of no other.
fn check_members(field: &str, wanted: &RuleCondition) -> Result<(), Elbv2Error> {
    let members = [
        ("HostHeaderConfig", wanted.host_header_config.is_some(), "host-header"),
        ("PathPatternConfig", wanted.path_pattern_config.is_some(), "path-pattern"),
        ("HttpHeaderConfig", wanted.http_header_config.is_some(), "http-header"),
        ("QueryStringConfig", wanted.query_string_config.is_some(), "query-string"),
        ("HttpRequestMethodConfig", wanted.http_request_method_config.is_some(), "http-request-method"),
        ("SourceIpConfig", wanted.source_ip_config.is_some(), "source-ip"),
        ("Values", !wanted.values.is_empty() && !matches!(field, "host-header" | "path-pattern"), ""),
    ];
    if !FIELDS.contains(&field) {
        return Ok(());
    }
    match members.into_iter().find(|(_, is_given, of)| *is_given && *of != field) {
        None => Ok(()),
        Some((member, ..)) => {
            invalid(format!("'{member}' cannot be specified for a condition of type '{field}'"))
        }
    }
}

fn without(field: &str, config: &str) -> Elbv2Error {
    Elbv2Error::Validation(format!("A '{config}' must be specified with '{field}'"))
}

fn check_some(field: &str, values: &[String]) -> Result<(), Elbv2Error> {
    if values.is_empty() { invalid(format!("A '{field}' value must be specified")) } else { Ok(()) }
}

fn check_length(what: &str, value: &str, most: usize) -> Result<(), Elbv2Error> {
    if value.chars().count() <= most {
        return Ok(());
    }
    invalid(format!("The '{what}' value is too long; the limit is '{most}'"))
}

fn check_characters(values: &[String], fits: impl Fn(char) -> bool) -> Result<(), Elbv2Error> {
    match values.iter().find(|value| !value.chars().all(&fits)) {
        None => Ok(()),
        Some(value) => invalid(format!("Condition value '{value}' contains a character that is not valid")),
    }
}

/// A host has a dot, and behind the last one only letters
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html>);
/// wildcards are let through.
fn check_hosts(values: &[String]) -> Result<(), Elbv2Error> {
    let is_host = |value: &str| {
        let last = value.rsplit_once('.').map(|(_, last)| last);
        last.is_some_and(|last| last.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '*' | '?')))
    };
    match values.iter().find(|value| !is_host(value) && !value.contains('*')) {
        None => Ok(()),
        Some(value) => invalid(format!("Condition value '{value}' is not a valid host name")),
    }
}

/// The values of a host or a path: one in `Values`, or several in the configuration.
fn patterns(
    field: &str,
    values: &[String],
    config: Option<(&str, &Vec<String>)>,
) -> Result<Vec<String>, Elbv2Error> {
    let values = match config {
        Some((name, _)) if !values.is_empty() => {
            return invalid(format!(
                "You cannot provide both Values and '{name}' for a condition of type '{field}'"
            ));
        }
        Some((_, several)) => several.as_slice(),
        None if values.len() > 1 => {
            return invalid(format!("The '{field}' field contains too many values; the limit is '1'"));
        }
        None => values,
    };
    if values.is_empty() || values.iter().any(String::is_empty) {
        return invalid("A condition value must be specified".to_owned());
    }
    for value in values {
        check_length(field, value, LONGEST_VALUE)?;
    }
    Ok(values.to_vec())
}

fn read_http_header(wanted: &RuleCondition) -> Result<Condition, Elbv2Error> {
    let field = "http-header";
    let config = wanted.http_header_config.as_ref().ok_or_else(|| without(field, "HttpHeaderConfig"))?;
    let Some(name) = config.http_header_name.clone().filter(|name| !name.is_empty()) else {
        return invalid("A 'HttpHeaderName' must be specified in 'HttpHeaderConfig'".to_owned());
    };
    check_length("HttpHeaderName", &name, LONGEST_NAME)?;
    if !name.chars().all(is_token) {
        return invalid(format!(
            "The 'HttpHeaderName' value '{name}' contains a character that is not valid"
        ));
    }
    if name.eq_ignore_ascii_case("host") {
        return invalid(
            "The 'HttpHeaderName' value cannot be 'host'; use a host-header condition".to_owned(),
        );
    }
    check_some(field, &config.values)?;
    for value in &config.values {
        check_length(field, value, LONGEST_VALUE)?;
    }
    Ok(Condition::HttpHeader { name, values: config.values.clone() })
}

/// A character of a header's name (RFC 7230).
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

fn read_query_string(wanted: &RuleCondition) -> Result<Condition, Elbv2Error> {
    let field = "query-string";
    let config = wanted.query_string_config.as_ref().ok_or_else(|| without(field, "QueryStringConfig"))?;
    if config.values.is_empty() {
        return invalid(format!("A '{field}' value must be specified"));
    }
    let mut parameters = Vec::new();
    for pair in &config.values {
        let Some(value) = pair.value.clone() else {
            return invalid("A 'Value' must be specified in 'QueryStringKeyValuePair'".to_owned());
        };
        check_length("Key", pair.key.as_deref().unwrap_or_default(), LONGEST_VALUE)?;
        check_length("Value", &value, LONGEST_VALUE)?;
        parameters.push(Parameter { key: pair.key.clone(), value });
    }
    Ok(Condition::QueryString(parameters))
}

fn read_block(text: &str) -> Result<SourceBlock, Elbv2Error> {
    let network = match text.parse::<IpNet>() {
        Ok(IpNet::V4(network)) => Some(network),
        Ok(IpNet::V6(_)) => None,
        Err(_) => return invalid(format!("The 'source-ip' value '{text}' must be in CIDR format")),
    };
    Ok(SourceBlock { text: text.to_owned(), network })
}

#[cfg(test)]
mod tests {
    use super::*;
    use guest::http::Request;

    fn asked(url: &str, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::get(url).expect("an address");
        request.headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        request
    }

    fn fits(condition: &Condition, request: &Request) -> bool {
        condition.fits(&Asked::new(request, Ipv4Addr::new(203, 0, 113, 25)))
    }

    #[test]
    fn wildcards_stand_for_what_aws_says() {
        let texts = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        let parameter = |key: Option<&str>, value: &str| {
            Condition::QueryString(vec![Parameter { key: key.map(str::to_owned), value: value.to_owned() }])
        };
        let header =
            |values: &[&str]| Condition::HttpHeader { name: "User-Agent".to_owned(), values: texts(values) };
        let block = |text: &str| Condition::SourceIp(vec![read_block(text).expect("a block")]);
        let page = |url: &str| asked(url, &[]);
        let agent = |text: &str| asked("http://x.com/", &[("user-agent", text)]);
        let cases = [
            // The whole host is compared, without its port; case does not matter.
            (Condition::HostHeader(texts(&["*.Example.com"])), page("http://www.EXAMPLE.com:8080/"), true),
            (Condition::HostHeader(texts(&["*.example.com"])), page("http://example.com/"), false),
            (Condition::HostHeader(texts(&["test?.example.com"])), page("http://test12.example.com/"), false),
            (Condition::HostHeader(texts(&["a.com", "b.com"])), page("http://b.com/"), true),
            (
                Condition::HostHeader(texts(&["b.com"])),
                asked("http://10.0.0.1/", &[("Host", "B.com:80")]),
                true,
            ),
            // The whole path is compared, without the query; case matters; a star takes slashes too.
            (Condition::PathPattern(texts(&["/img/*"])), page("http://x.com/img/a/b.png?x=1"), true),
            (Condition::PathPattern(texts(&["/img/*"])), page("http://x.com/IMG/a"), false),
            (Condition::PathPattern(texts(&["/img/*"])), page("http://x.com/img"), false),
            (Condition::PathPattern(texts(&["/?"])), page("http://x.com/ab"), false),
            (Condition::PathPattern(texts(&["*x=1"])), page("http://x.com/?x=1"), false),
            (header(&["*Chrome*", "*Safari*"]), agent("Mozilla safari/1"), true),
            (header(&["*Chrome*"]), agent("Mozilla"), false),
            (header(&["*"]), page("http://x.com/"), false),
            (Condition::HttpRequestMethod(texts(&["POST", "GET"])), page("http://x.com/"), true),
            (Condition::HttpRequestMethod(texts(&["HEAD"])), page("http://x.com/"), false),
            (parameter(Some("Version"), "v1"), page("http://x.com/?a=b&version=V1"), true),
            (parameter(Some("version"), "v1"), page("http://x.com/?a=v1"), false),
            (parameter(None, "*exa?ple*"), page("http://x.com/?any=an-example-here"), true),
            (parameter(Some("star"), r"\*"), page("http://x.com/?star=*"), true),
            (parameter(Some("star"), r"\*"), page("http://x.com/?star=x"), false),
            (parameter(None, "v"), page("http://x.com/"), false),
            (block("203.0.113.0/24"), page("http://x.com/"), true),
            (block("203.0.113.26/32"), page("http://x.com/"), false),
            (block("2001:db8::/32"), page("http://x.com/"), false),
        ];
        for (condition, request, expected) in cases {
            assert_eq!(fits(&condition, &request), expected, "{condition:?} {request:?}");
        }
    }
}

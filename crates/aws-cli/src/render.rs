//! Request → its `aws …` line: "do this from the command line". [`crate::words`] and [`crate::parse`] read it back.
//!
//! Values are written in shorthand where that is safe, else as JSON. A request that options cannot express (a
//! text that begins with `file://`, bytes that are no text) is written as `--cli-input-json`.
//!
//! Two kinds of request have no line, here or in the real command line, and AWS refuses both: those that lack a
//! required member, and RunInstances with a subnet, groups or an address beside a network interface that asks for
//! addresses (the line's parser moves them into the interface).

use model::shape::{Kind, Structure};
use model::{OperationName, Request};

use crate::data::Data;
use crate::options::{Choice, Does};
use crate::words::quoted;
use crate::{blobs, convert, names, options, output};

/// The line that makes this request.
pub fn render(request: &Request) -> String {
    let operation = request.name();
    let mut input = convert::from_input(request.input());
    if let Data::Object(members) = &mut input {
        let blobs = members.iter_mut().filter(|(name, _)| blobs::is_blob(operation, name));
        blobs.for_each(|(_, value)| blobs::decode(value));
    }
    let mut line = vec!["aws".to_owned(), operation.service().command().to_owned()];
    line.push(names::dashed(operation.as_str()));
    match by_options(operation, input.clone()) {
        Some(options) => line.extend(options),
        None => line.extend(["--cli-input-json".to_owned(), output::compact(&input)]),
    }
    let words: Vec<String> = line.iter().map(|word| quoted(word)).collect();
    words.join(" ")
}

/// The options that make this input; `None` if there are none that do.
fn by_options(operation: OperationName, mut input: Data) -> Option<Vec<String>> {
    let choices = options::of(operation, false);
    let mut words = Vec::new();
    let rule = short_rule(&choices, &input);
    if rule.is_some() {
        input.take("IpPermissions");
    }
    if operation == OperationName::Ec2RunInstances {
        words.extend(count(&mut input)?);
    }
    for member in operation.input().members {
        match input.get(member.name) {
            Some(value) => words.extend(option(&choices, member.name, member.kind, value)?),
            // An empty list and no list are the same to a request, but the line must name what is required.
            None if member.required && matches!(member.kind, Kind::List(_)) => {
                words.extend(option(&choices, member.name, member.kind, &Data::List(Vec::new()))?);
            }
            None => {}
        }
    }
    words.extend(rule.unwrap_or_default());
    Some(words)
}

fn count(input: &mut Data) -> Option<Vec<String>> {
    let (Some(Data::Number(least)), Some(Data::Number(most))) =
        (input.take("MinCount"), input.take("MaxCount"))
    else {
        return None;
    };
    let value = if least == most { least.to_string() } else { format!("{least}:{most}") };
    // `--count -1:5` would read as an option.
    Some(match least {
        ..0 => vec![format!("--count={value}")],
        _ => vec!["--count".to_owned(), value],
    })
}

fn option(choices: &[Choice], name: &str, kind: Kind, value: &Data) -> Option<Vec<String>> {
    let named = |wanted: &dyn Fn(Does) -> bool| {
        let fits = choices.iter().filter(|choice| wanted(choice.does));
        fits.min_by_key(|choice| choice.hidden).map(|choice| choice.name.clone())
    };
    let fill = || named(&|does| matches!(does, Does::Fill(member) if member.name == name));
    match (kind, value) {
        (Kind::Flag, Data::Flag(flag)) => Some(vec![named(
            &|does| matches!(does, Does::Set(member, on) if member.name == name && on == *flag),
        )?]),
        (Kind::Structure(structure), value) => {
            if let Some(Data::Flag(flag)) = value.get("Value")
                && let Some(option) = named(
                    &|does| matches!(does, Does::SetInside(member, on) if member.name == name && on == *flag),
                )
            {
                return Some(vec![option]);
            }
            let option = fill().or_else(|| {
                named(&|does| matches!(does, Does::SetInside(member, true) if member.name == name))
            });
            scalar(option?, shorthand(structure, value).unwrap_or_else(|| output::compact(value)))
        }
        (Kind::List(Kind::Structure(structure)), Data::List(items)) => {
            let texts: Option<Vec<String>> = items.iter().map(|item| shorthand(structure, item)).collect();
            let texts = texts.unwrap_or_else(|| vec![output::compact(value)]);
            Some(core::iter::once(fill()?).chain(texts).collect())
        }
        (Kind::List(_), Data::List(items)) => {
            let texts: Vec<String> = items.iter().map(Data::python).collect();
            let plain = |text: &String| {
                !text.starts_with(['-', '[', '{', ' ', '\t', '\n', '\r']) && !names_a_file(text)
            };
            let texts = if texts.iter().all(plain) { texts } else { vec![output::compact(value)] };
            Some(core::iter::once(fill()?).chain(texts).collect())
        }
        (_, value) if value.is_scalar() => scalar(fill()?, value.python()),
        // Bytes that are no text.
        _ => None,
    }
}

fn scalar(option: String, text: String) -> Option<Vec<String>> {
    if names_a_file(&text) {
        return None;
    }
    Some(if text.starts_with('-') { vec![format!("{option}={text}")] } else { vec![option, text] })
}

fn names_a_file(text: &str) -> bool {
    ["file://", "fileb://", "http://", "https://"].iter().any(|prefix| text.starts_with(prefix))
}

/// `Name=state,Values=a,b`, if no text in it means anything in shorthand.
fn shorthand(structure: &Structure, value: &Data) -> Option<String> {
    let Data::Object(members) = value else { return None };
    if members.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    for (name, value) in members {
        let kind = structure.members.iter().find(|member| member.name == name)?.kind;
        let text = match (kind, value) {
            (Kind::List(item), Data::List(items)) if !matches!(item, Kind::Structure(_) | Kind::List(_)) => {
                let texts: Option<Vec<String>> = items.iter().map(safe).collect();
                texts?.join(",")
            }
            (kind, value) => inner(kind, value, 0)?,
        };
        parts.push(format!("{name}={text}"));
    }
    Some(parts.join(","))
}

fn inner(kind: Kind, value: &Data, depth: usize) -> Option<String> {
    match (kind, value) {
        (Kind::Structure(structure), Data::Object(members)) if depth < 4 => {
            let mut parts = Vec::new();
            for (name, value) in members {
                let kind = structure.members.iter().find(|member| member.name == name)?.kind;
                parts.push(format!("{name}={}", inner(kind, value, depth + 1)?));
            }
            Some(format!("{{{}}}", parts.join(",")))
        }
        (Kind::List(item), Data::List(items)) if depth < 4 => {
            let texts: Option<Vec<String>> =
                items.iter().map(|value| inner(*item, value, depth + 1)).collect();
            Some(format!("[{}]", texts?.join(",")))
        }
        (_, scalar) => safe(scalar),
    }
}

fn safe(value: &Data) -> Option<String> {
    let text = match value {
        Data::Text(text) => text.clone(),
        Data::Number(number) => number.to_string(),
        Data::Flag(flag) => flag.to_string(),
        _ => return None,
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:*+%".contains(c);
    (!text.is_empty() && text.chars().all(plain)).then_some(text)
}

/// `--protocol tcp --port 80 --cidr 0.0.0.0/0`, where a single rule says no more than that.
fn short_rule(choices: &[Choice], input: &Data) -> Option<Vec<String>> {
    choices.iter().find(|choice| matches!(choice.does, Does::Rule(_)))?;
    let Some(Data::List(permissions)) = input.get("IpPermissions") else { return None };
    let [permission @ Data::Object(members)] = permissions.as_slice() else { return None };
    let (
        Some(Data::Text(protocol)),
        Some(Data::Number(from)),
        Some(Data::Number(to)),
        Some(Data::List(ranges)),
    ) = (
        permission.get("IpProtocol"),
        permission.get("FromPort"),
        permission.get("ToPort"),
        permission.get("IpRanges"),
    )
    else {
        return None;
    };
    let [range @ Data::Object(range_members)] = ranges.as_slice() else { return None };
    let cidr = range.get("CidrIp")?.as_text()?;
    let safe_cidr = !cidr.is_empty() && cidr.chars().all(|c| c.is_ascii_hexdigit() || "./:".contains(c));
    let fits = members.len() == 4
        && range_members.len() == 1
        && matches!(protocol.as_str(), "tcp" | "udp")
        && *from >= 0
        && *to >= 0
        && safe_cidr;
    if !fits {
        return None;
    }
    let port = if from == to { from.to_string() } else { format!("{from}-{to}") };
    Some(["--protocol", protocol.as_str(), "--port", &port, "--cidr", cidr].map(str::to_owned).into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::NoFiles;
    use crate::{parse, words};

    const TEXTS: &[&str] = &[
        "web",
        "t2.micro",
        "a b",
        "it's",
        "\"q\"",
        "-x",
        "-5",
        "--force",
        "=",
        "a=b,c",
        "[x]",
        "{}",
        "{\"a\": 1}",
        " lead",
        "file://x",
        "https://example.com",
        "é 日本 😀",
        "#!/bin/bash\necho $HOME `id` \\ !",
        "\t\u{1}\u{7f}",
        "help",
        "true",
        "1",
        "a,b",
        "$(rm)",
        "*",
        "~",
        "#",
        "aGVsbG8=",
        "//4A",
        "\\",
        "@=",
        "'",
        ";",
        "|",
    ];

    /// Draws values of a schema from numbers.
    struct Drawn<'a>(core::slice::Iter<'a, u16>);

    impl Drawn<'_> {
        fn next(&mut self, below: usize) -> usize {
            usize::from(self.0.next().copied().unwrap_or(0)) % below.max(1)
        }

        fn structure(&mut self, structure: &Structure) -> Data {
            let mut object = Data::Object(Vec::new());
            for member in structure.members {
                if member.required || self.next(3) == 0 {
                    object.put(member.name, self.value(member.kind, member.min.unwrap_or(0)));
                }
            }
            object
        }

        fn value(&mut self, kind: Kind, min: i64) -> Data {
            match kind {
                Kind::Text => {
                    let text = TEXTS[self.next(TEXTS.len())];
                    let least = usize::try_from(min).unwrap_or(0);
                    Data::Text(text.repeat(least / text.chars().count() + 1))
                }
                Kind::Number => Data::Number(min.max([0, 1, 80, -1, i64::MAX][self.next(5)])),
                Kind::Flag => Data::Flag(self.next(2) == 0),
                Kind::Time => Data::Text("2024-05-01T12:00:00.123Z".to_owned()),
                Kind::Enumeration(values) => Data::Text(values[self.next(values.len())].to_owned()),
                Kind::Structure(structure) => self.structure(structure),
                Kind::List(item) => {
                    let count = 1 + self.next(3);
                    Data::List((0..count).map(|_| self.value(*item, 0)).collect())
                }
            }
        }
    }

    fn request(operation: OperationName, numbers: &[u16]) -> Request {
        let mut input = Drawn(numbers.iter()).structure(operation.input());
        if operation == OperationName::Ec2RunInstances && input.get("NetworkInterfaces").is_some() {
            // The one thing that neither command line can say.
            for name in ["SubnetId", "SecurityGroupIds", "PrivateIpAddress"] {
                input.take(name);
            }
        }
        let value = convert::to_value(&input, Kind::Structure(operation.input()));
        convert::build(operation, &value).expect("drawn values fit their schema")
    }

    proptest! {
        #[test]
        fn every_request_comes_back_from_its_line(
            at in 0..OperationName::ALL.len(),
            numbers in proptest::collection::vec(any::<u16>(), 0..60),
        ) {
            let request = request(OperationName::ALL[at], &numbers);
            let line = render(&request);
            prop_assert!(!line.contains('\n'), "{line}");
            let back = words(&line).map(|words| parse(&words, &NoFiles).map(|invocation| invocation.request));
            prop_assert_eq!(back, Some(Ok(request)), "{}", line);
        }
    }

    #[test]
    fn lines_look_as_people_write_them() {
        for line in [
            "aws ec2 run-instances --count 1 --image-id ami-1 --instance-type t2.micro --security-group-ids sg-1 sg-2 --user-data $'#!/bin/bash\\necho hi'",
            "aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 80 --cidr 0.0.0.0/0",
            "aws ec2 create-tags --resources i-1 --tags Key=Name,Value=web",
            "aws ec2 describe-instances --filters Name=instance-state-name,Values=running,stopped",
            "aws ec2 modify-instance-attribute --instance-id i-1 --no-disable-api-termination",
            "aws ec2 create-image --instance-id i-1 --name web --reboot",
            "aws autoscaling terminate-instance-in-auto-scaling-group --instance-id i-1 --no-should-decrement-desired-capacity",
            "aws elbv2 create-listener --load-balancer-arn arn:a --protocol HTTP --port 80 --default-actions Type=forward,TargetGroupArn=arn:b",
        ] {
            let words = words(line).expect("the quotes are closed");
            let invocation = parse(&words, &NoFiles).expect(line);
            let expected = line.replace("--no-disable-api-termination", "--enable-api-termination");
            assert_eq!(render(&invocation.request), expected);
        }
    }
}

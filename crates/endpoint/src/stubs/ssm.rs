//! AWS Systems Manager: GetParameter and GetParameters for the public names of Amazon's AMIs —
//! <https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html>
//!
//! Supported: `/aws/service/ami-amazon-linux-latest/…` for the images that the region has; `WithDecryption` changes
//! nothing, since these are no secrets. Refused: everything else, by name. Errors:
//! <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html>.

use model::ReadDoorExt;
use model::ec2::{DescribeImagesInput, Image};
use region::Region;
use serde_json::{Map, Value, json};

use crate::fault::Fault;
use crate::scope::shortened;

/// Where the names of Amazon's own Linux images begin.
const PREFIX: &str = "/aws/service/ami-amazon-linux-latest/";
/// The kernel that `al2023-ami-kernel-default-…` stands for.
const DEFAULT_KERNEL: (&str, &str) = ("-kernel-6.1-", "-kernel-default-");
/// The most names of one GetParameters.
const MOST_NAMES: usize = 10;

/// Answers.
///
/// # Errors
/// `UnknownOperationException`, `ValidationException`, `SerializationException`, `ParameterNotFound`.
pub fn answer(region: &Region, target: &str, body: &[u8]) -> Result<Value, Fault> {
    let operation = target.strip_prefix("AmazonSSM.");
    let Some(operation @ ("GetParameter" | "GetParameters")) = operation else {
        let message = format!("The operation {} is not supported here", shortened(target));
        return Err(Fault::new("UnknownOperationException", message));
    };
    let Ok(Value::Object(mut input)) = serde_json::from_slice(body) else {
        return Err(Fault::new("SerializationException", "The body is no JSON object"));
    };
    input.remove("WithDecryption");
    let known = public_parameters(region);
    let answer = if operation == "GetParameter" {
        let name = text(input.remove("Name"), "Name")?;
        nothing_else(&input)?;
        let parameter = known.get(&name);
        json!({ "Parameter": parameter.ok_or_else(|| Fault::new("ParameterNotFound", ""))? })
    } else {
        let Some(Value::Array(names)) = input.remove("Names") else { return Err(missing("Names")) };
        nothing_else(&input)?;
        if names.is_empty() || names.len() > MOST_NAMES {
            let message = format!(
                "1 validation error detected: Value at 'names' failed to satisfy constraint: Member must have length \
                 between 1 and {MOST_NAMES}, inclusive"
            );
            return Err(Fault::new("ValidationException", message));
        }
        let (mut parameters, mut invalid) = (Vec::new(), Vec::new());
        for name in names {
            let name = text(Some(name), "Names")?;
            match known.get(&name) {
                Some(parameter) => parameters.push(parameter.clone()),
                None => invalid.push(name),
            }
        }
        json!({ "Parameters": parameters, "InvalidParameters": invalid })
    };
    Ok(answer)
}

fn text(value: Option<Value>, name: &str) -> Result<String, Fault> {
    match value {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Fault::new("SerializationException", format!("{name} is no text"))),
        None => Err(missing(name)),
    }
}

fn missing(name: &str) -> Fault {
    let name = name.to_ascii_lowercase();
    let message = format!(
        "1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null"
    );
    Fault::new("ValidationException", message)
}

fn nothing_else(input: &Map<String, Value>) -> Result<(), Fault> {
    input.keys().next().map_or(Ok(()), |name| {
        let message = format!("The parameter {} is not supported", shortened(name));
        Err(Fault::new("ValidationException", message))
    })
}

/// The public parameters of the images that the region has: the newest of each name.
fn public_parameters(region: &Region) -> Map<String, Value> {
    let input = DescribeImagesInput {
        owners: vec!["137112412989".to_owned()],
        include_deprecated: Some(true),
        ..Default::default()
    };
    let mut images = region.ask(input).map(|output| output.images).unwrap_or_default();
    images.sort_by(|one, other| one.creation_date.cmp(&other.creation_date));
    let mut parameters = Map::new();
    for image in &images {
        for name in names(image) {
            if let Some(id) = &image.image_id {
                let name = format!("{PREFIX}{name}");
                let value = parameter(region, &name, id, image);
                parameters.insert(name, value);
            }
        }
    }
    parameters
}

fn parameter(region: &Region, name: &str, id: &str, image: &Image) -> Value {
    let created = image.creation_date.as_deref().and_then(clockwork::Instant::parse_iso).unwrap_or_default();
    json!({
        "Name": name,
        "Type": "String",
        "Value": id,
        "Version": 1,
        "LastModifiedDate": created.as_secs(),
        "ARN": format!("arn:aws:ssm:{}::parameter{name}", region.name()),
        "DataType": "text",
    })
}

/// An image's name without its version: `amzn2-ami-hvm-2.0.20240306.2-x86_64-gp2` is `amzn2-ami-hvm-x86_64-gp2`.
fn names(image: &Image) -> Vec<String> {
    let name = image.name.as_deref().unwrap_or_default();
    let is_version =
        |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && part.matches('.').count() >= 2;
    let parts: Vec<&str> = name.split('-').filter(|part| !is_version(part)).collect();
    let name = parts.join("-");
    let default = name.contains(DEFAULT_KERNEL.0).then(|| name.replace(DEFAULT_KERNEL.0, DEFAULT_KERNEL.1));
    default.into_iter().chain([name]).collect()
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use region::Scenario;

    use super::*;

    fn ask(operation: &str, body: &str) -> Result<Value, Fault> {
        let region = Region::new(Seed::new(1), &Scenario::named("empty").expect("it is embedded"));
        answer(&region, operation, body.as_bytes())
    }

    const NAME: &str = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2";

    #[test]
    fn the_public_name_of_an_ami_leads_to_it() {
        let answer = ask("AmazonSSM.GetParameter", &format!("{{\"Name\":\"{NAME}\"}}")).expect("it is there");
        let parameter = &answer["Parameter"];
        assert!(parameter["Value"].as_str().is_some_and(|id| id.starts_with("ami-")), "{answer}");
        let body = format!("{{\"Names\":[\"{NAME}\",\"/mine\"],\"WithDecryption\":true}}");
        let answer = ask("AmazonSSM.GetParameters", &body).expect("one of them is there");
        assert_eq!(&answer["Parameters"][0]["Value"], &parameter["Value"]);
        assert_eq!(answer["InvalidParameters"], json!(["/mine"]));
    }

    #[test]
    fn a_version_is_no_part_of_a_name() {
        let named = |name: &str| names(&Image { name: Some(name.to_owned()), ..Default::default() });
        assert_eq!(
            named("al2023-ami-2023.4.20240319.1-kernel-6.1-x86_64"),
            ["al2023-ami-kernel-default-x86_64", "al2023-ami-kernel-6.1-x86_64"]
        );
    }

    #[test]
    fn what_is_not_there_or_not_supported_is_refused() {
        for (operation, body, code) in [
            ("AmazonSSM.GetParameter", "{\"Name\":\"/mine\"}", "ParameterNotFound"),
            ("AmazonSSM.GetParameter", "{}", "ValidationException"),
            ("AmazonSSM.GetParameter", "{\"Name\":\"a\",\"Colour\":1}", "ValidationException"),
            ("AmazonSSM.GetParameter", "[", "SerializationException"),
            ("AmazonSSM.GetParameter", "{\"Name\":1}", "SerializationException"),
            ("AmazonSSM.GetParameters", "{\"Names\":[]}", "ValidationException"),
            ("AmazonSSM.PutParameter", "{}", "UnknownOperationException"),
            ("DynamoDB_20120810.ListTables", "{}", "UnknownOperationException"),
        ] {
            assert_eq!(ask(operation, body).expect_err(body).code, code, "{operation} {body}");
        }
    }
}

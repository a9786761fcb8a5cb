//! ImportKeyPair — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportKeyPair.html>
//!
//! Supported: public keys as OpenSSH and as RFC 4716 write them, rsa and ed25519, in base64 as the API carries them or as they are;
//! tags. Refused: keys in other forms (`InvalidKey.Format`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Caller;
use model::ec2::{ImportKeyPairInput, ImportKeyPairOutput};

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::{Ec2Error, instance_quotas, key_pair, tags};
use crate::region::Region;

/// The longest key that is read, in bytes; RSA keys of 4096 bits take about 750.
const LONGEST_KEY: usize = 2048;

pub(crate) fn import_key_pair(
    region: &mut Region,
    caller: Caller,
    input: ImportKeyPairInput,
) -> Result<ImportKeyPairOutput, Ec2Error> {
    let name = input.key_name.unwrap_or_default();
    key_pair::check_name(region, &name)?;
    let quotas = &region.ec2.instance_quotas;
    instance_quotas::check("key pairs", region.ec2.key_pairs.len(), quotas.key_pairs)?;
    let public_key = line(&input.public_key_material.unwrap_or_default())?;
    let key_type = key_pair::kind_of_public_key(&public_key)?;
    tags::check_resource_types(&input.tag_specifications, &["key-pair"])?;
    let tags = tags::for_new(&input.tag_specifications, "key-pair", caller)?;
    unless_dry_run(input.dry_run)?;

    let shown = tag_shapes(&tags);
    let id = key_pair::import(region, &name, key_type, public_key, tags);
    let fingerprint = region.ec2.key_pairs.get(&id).map(|row| row.fingerprint.clone());
    Ok(ImportKeyPairOutput {
        key_fingerprint: fingerprint,
        key_name: Some(name),
        key_pair_id: Some(id.to_string()),
        tags: shown,
    })
}

/// How a key in the form of RFC 4716 begins and ends.
const RFC_4716: (&str, &str) = ("---- BEGIN SSH2 PUBLIC KEY ----", "---- END SSH2 PUBLIC KEY ----");

/// A key in the form of <https://www.rfc-editor.org/rfc/rfc4716> as OpenSSH writes it: headers, which may go on in the next
/// line after a backslash, and the body in several lines.
fn one_line(text: &str) -> Option<String> {
    let (text, _) = text.split_once(RFC_4716.1)?;
    let (mut body, mut in_header) = (String::new(), false);
    for line in text.lines().map(str::trim) {
        if in_header || line.contains(':') {
            in_header = line.ends_with('\\');
        } else {
            body.push_str(line);
        }
    }
    let bytes = STANDARD.decode(&body).ok()?;
    let kind = ["ssh-rsa", "ssh-ed25519"]
        .into_iter()
        .find(|kind| bytes.get(4..).is_some_and(|rest| rest.starts_with(kind.as_bytes())))?;
    Some(format!("{kind} {body}"))
}

/// The one line of the key.
fn line(material: &str) -> Result<String, Ec2Error> {
    let material = material.trim();
    let decoded = STANDARD.decode(material).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let text = decoded.unwrap_or_else(|| material.to_owned());
    let text = match text.trim().strip_prefix(RFC_4716.0) {
        Some(rest) => &one_line(rest).ok_or(Ec2Error::KeyFormat)?,
        None => text.trim(),
    };
    if text.lines().count() != 1 || text.len() > LONGEST_KEY {
        return Err(Ec2Error::KeyFormat);
    }
    Ok(text.to_owned())
}

//! CreateKeyPair — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html>
//!
//! Supported: rsa (the default) and ed25519, PEM, tags. Refused: `KeyFormat=ppk`.
//! Simplified: the private half of an ed25519 key is a text of the right form; an rsa key is a real one, and not a
//! safe one.

use model::Caller;
use model::ec2::{CreateKeyPairInput, CreateKeyPairOutput, KeyFormat, KeyType};

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::{Ec2Error, instance_quotas, key_pair, tags};
use crate::region::Region;

pub(crate) fn create_key_pair(
    region: &mut Region,
    caller: Caller,
    input: CreateKeyPairInput,
) -> Result<CreateKeyPairOutput, Ec2Error> {
    let name = input.key_name.unwrap_or_default();
    key_pair::check_name(region, &name)?;
    let quotas = &region.ec2.instance_quotas;
    instance_quotas::check("key pairs", region.ec2.key_pairs.len(), quotas.key_pairs)?;
    if input.key_format == Some(KeyFormat::Ppk) {
        return Err(Ec2Error::UnsupportedOperation("Private keys in the format ppk are not supported here"));
    }
    let key_type = input.key_type.unwrap_or(KeyType::Rsa).as_str();
    tags::check_resource_types(&input.tag_specifications, &["key-pair"])?;
    let tags = tags::for_new(&input.tag_specifications, "key-pair", caller)?;
    unless_dry_run(input.dry_run)?;

    let shown = tag_shapes(&tags);
    let (id, private) = key_pair::create(region, &name, key_type, tags);
    let fingerprint = region.ec2.key_pairs.get(&id).map(|row| row.fingerprint.clone());
    Ok(CreateKeyPairOutput {
        key_pair_id: Some(id.to_string()),
        tags: shown,
        key_name: Some(name),
        key_fingerprint: fingerprint,
        key_material: Some(private.text()),
    })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{
        CreateKeyPairInput, DeleteKeyPairInput, DescribeKeyPairsInput, ImportKeyPairInput, KeyType,
    };

    use crate::scenario::worlds::{self, call, refusal};

    fn named(name: &str) -> CreateKeyPairInput {
        CreateKeyPairInput { key_name: Some(name.to_owned()), ..Default::default() }
    }

    #[test]
    fn the_private_half_is_shown_once_and_the_public_half_on_demand() {
        let mut region = worlds::empty();
        let key = call(&mut region, named("laptop"));
        let private = key.key_material.expect("it is handed over now");
        assert!(private.starts_with("-----BEGIN RSA PRIVATE KEY-----\n"), "{private}");
        assert_eq!(key.key_fingerprint.map(|text| text.len()), Some(59), "SHA-1 with colons");
        let described = |include_public_key| {
            let input = DescribeKeyPairsInput { include_public_key, ..Default::default() };
            region.ask(input).expect("describing works").key_pairs.remove(0).public_key
        };
        assert_eq!(described(None), None);
        let public = described(Some(true)).expect("it is asked for");
        assert!(
            public.starts_with("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ") && public.ends_with(" laptop"),
            "{public}"
        );
    }

    #[test]
    fn a_public_half_can_be_imported_under_another_name_and_has_the_same_fingerprint() {
        let mut region = worlds::empty();
        call(&mut region, CreateKeyPairInput { key_type: Some(KeyType::Ed25519), ..named("laptop") });
        let public = region.ec2.key_pairs.rows().next().expect("it is there").public_key.clone();
        let import = |name: &str, key: &str| ImportKeyPairInput {
            key_name: Some(name.to_owned()),
            public_key_material: Some(key.to_owned()),
            ..Default::default()
        };
        let first = call(&mut region, import("first", &public));
        let second = call(&mut region, import("second", &public.replace("laptop", "somebody@somewhere")));
        assert_eq!(first.key_fingerprint, second.key_fingerprint);
        assert_eq!(
            refusal(&mut region, import("third", "ssh-rsa nonsense")),
            "InvalidKey.Format: Key is not in valid OpenSSH public key format"
        );
    }

    #[test]
    fn a_key_in_the_form_of_rfc_4716_is_the_same_key() {
        let mut region = worlds::empty();
        call(&mut region, named("laptop"));
        let public = region.ec2.key_pairs.rows().next().expect("it is there").public_key.clone();
        let body = public.split_whitespace().nth(1).expect("it has a body");
        let (first, rest) = body.split_at(70);
        let text = format!(
            "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"a \\\nb\"\n{first}\n{rest}\n---- END SSH2 PUBLIC KEY ----\n"
        );
        let import = |name: &str, key: &str| ImportKeyPairInput {
            key_name: Some(name.to_owned()),
            public_key_material: Some(key.to_owned()),
            ..Default::default()
        };
        let first = call(&mut region, import("first", &public));
        let second = call(&mut region, import("second", &text));
        assert_eq!(first.key_fingerprint, second.key_fingerprint);
    }

    #[test]
    fn a_name_is_taken_until_the_key_pair_is_deleted() {
        let mut region = worlds::empty();
        call(&mut region, named("laptop"));
        assert_eq!(
            refusal(&mut region, named("laptop")),
            "InvalidKeyPair.Duplicate: The keypair already exists"
        );
        let deletion = DeleteKeyPairInput { key_name: Some("laptop".to_owned()), ..Default::default() };
        call(&mut region, deletion.clone());
        assert_eq!(call(&mut region, deletion).key_pair_id, None, "deleting nothing is fine");
        call(&mut region, named("laptop"));
    }
}

//! Key pairs. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html>.
//!
//! Keys are real: any program reads them, and finds the fingerprints that AWS would show. Simplified: RSA keys are made of few
//! primes (`rsa`).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use clockwork::Instant;
use md5::{Digest as _, Md5};
use model::ec2::{KeyPairInfo, KeyType};
use model::ids::KeyPairId;
use sha1::Sha1;
use sha2::Sha256;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::Tags;
use crate::region::Region;

mod ed25519;
mod rsa;

/// The longest name: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html>.
const LONGEST_NAME: usize = 255;

/// A key pair.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPair {
    /// Its id.
    pub id: KeyPairId,
    /// Its name, unique in the region.
    pub name: String,
    /// `rsa` or `ed25519`.
    pub key_type: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// Its public half, as `~/.ssh/authorized_keys` has it.
    pub public_key: String,
    /// When it was created.
    pub create_time: Instant,
    /// Its tags.
    pub tags: Tags,
}

impl KeyPair {
    /// The key pair as DescribeKeyPairs shows it.
    pub(crate) fn to_shape(&self, with_public_key: bool) -> KeyPairInfo {
        KeyPairInfo {
            key_pair_id: Some(self.id.to_string()),
            key_type: KeyType::parse(&self.key_type),
            tags: tag_shapes(&self.tags),
            public_key: with_public_key.then(|| self.public_key.clone()),
            create_time: Some(self.create_time),
            key_name: Some(self.name.clone()),
            key_fingerprint: Some(self.fingerprint.clone()),
        }
    }
}

/// The key pair of this name.
pub(crate) fn of_name<'a>(region: &'a Region, name: &str) -> Option<&'a KeyPair> {
    region.ec2.key_pairs.rows().find(|key| key.name == name)
}

/// Refuses names that a new key pair cannot have.
///
/// # Errors
/// The name is empty, too long, not ASCII, begins or ends with a blank, or is taken.
pub(crate) fn check_name(region: &Region, name: &str) -> Result<(), Ec2Error> {
    let invalid = |why| Err(Ec2Error::InvalidValue { value: name.to_owned(), parameter: "KeyName", why });
    if name.is_empty() || name.trim() != name {
        return invalid("It must not be empty, nor begin or end with a blank.");
    }
    if !name.is_ascii() || name.chars().any(char::is_control) {
        return invalid("Character sets beyond ASCII are not supported.");
    }
    if name.len() > LONGEST_NAME {
        return invalid("It must be at most 255 characters long.");
    }
    match of_name(region, name) {
        Some(_) => Err(Ec2Error::KeyPairDuplicate(name.to_owned())),
        None => Ok(()),
    }
}

/// The private half of a new key pair, which nobody keeps.
pub(crate) enum PrivateHalf {
    /// The RSA key of this number.
    Rsa(u64),
    /// The bytes of an ED25519 key file.
    Ed25519(Vec<u8>),
}

impl PrivateHalf {
    /// As a file.
    pub(crate) fn text(&self) -> String {
        match self {
            PrivateHalf::Rsa(number) => pem("RSA", &rsa::private(*number)),
            PrivateHalf::Ed25519(bytes) => pem("OPENSSH", bytes),
        }
    }
}

/// Makes a key pair whose name was checked. Returns its id and its private half.
pub(crate) fn create(
    region: &mut Region,
    name: &str,
    key_type: &str,
    tags: Tags,
) -> (KeyPairId, PrivateHalf) {
    let ed25519 = key_type == "ed25519";
    let (private, public_key) = if ed25519 {
        let (high, low) = (region.draw("ec2/key-material"), region.draw("ec2/key-material"));
        let mut seed = [0; 32];
        let (first, second) = seed.split_at_mut(16);
        first.copy_from_slice(&high.to_be_bytes());
        second.copy_from_slice(&low.to_be_bytes());
        let check = u32::try_from(region.draw("ec2/key-material") & 0xffff_ffff).unwrap_or_default();
        let body = [ssh_text(b"ssh-ed25519"), ssh_text(&ed25519::public(&seed))].concat();
        let private = PrivateHalf::Ed25519(ed25519::file(&seed, check));
        (private, format!("ssh-ed25519 {} {name}", STANDARD.encode(body)))
    } else {
        // One after the other from a place of the world's own, so that no two are the same.
        let ordinal = region.ordinal("ec2/rsa-key");
        let number = region.seed.below("ec2/rsa-keys", 0, rsa::KEYS) + ordinal;
        let body = [ssh_text(b"ssh-rsa"), ssh_text(&[1, 0, 1]), ssh_text(&rsa::modulus(number))].concat();
        (PrivateHalf::Rsa(number), format!("ssh-rsa {} {name}", STANDARD.encode(body)))
    };
    // SHA-1 of the private half for RSA keys that AWS made:
    // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html>.
    let fingerprint = match &private {
        PrivateHalf::Rsa(number) => colons(&Sha1::digest(rsa::pkcs8(&rsa::private(*number)))),
        PrivateHalf::Ed25519(_) => public_fingerprint(&public_key),
    };
    let id = insert(region, name, key_type, fingerprint, public_key, tags);
    (id, private)
}

/// Takes in a key pair whose name and public half were checked.
pub(crate) fn import(
    region: &mut Region,
    name: &str,
    key_type: &str,
    public_key: String,
    tags: Tags,
) -> KeyPairId {
    let fingerprint = public_fingerprint(&public_key);
    insert(region, name, key_type, fingerprint, public_key, tags)
}

fn insert(
    region: &mut Region,
    name: &str,
    key_type: &str,
    fingerprint: String,
    public_key: String,
    tags: Tags,
) -> KeyPairId {
    let id = KeyPairId::from_bits(region.draw("ec2/key-pair-id"));
    let create_time = region.now();
    let (name, key_type) = (name.to_owned(), key_type.to_owned());
    region
        .ec2
        .key_pairs
        .insert(id, KeyPair { id, name, key_type, fingerprint, public_key, create_time, tags });
    id
}

/// What kind of key a line of `authorized_keys` holds: `rsa` or `ed25519`.
///
/// # Errors
/// `InvalidKey.Format`.
pub(crate) fn kind_of_public_key(line: &str) -> Result<&'static str, Ec2Error> {
    let mut words = line.split_whitespace();
    let kind = match words.next() {
        Some("ssh-rsa") => "rsa",
        Some("ssh-ed25519") => "ed25519",
        _ => return Err(Ec2Error::KeyFormat),
    };
    let body = words.next().and_then(|body| STANDARD.decode(body).ok()).ok_or(Ec2Error::KeyFormat)?;
    // The body repeats its kind and has the numbers of its kind.
    let parts: Vec<&[u8]> = ssh_parts(&body).collect();
    let whole = match parts.as_slice() {
        [b"ssh-rsa", _, _] => kind == "rsa",
        [b"ssh-ed25519", public] => kind == "ed25519" && public.len() == 32,
        _ => false,
    };
    if whole { Ok(kind) } else { Err(Ec2Error::KeyFormat) }
}

/// The fingerprint of a public half: MD5 of its DER for RSA keys, SHA-256 of what SSH sends for ED25519 keys
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html>).
fn public_fingerprint(line: &str) -> String {
    let body = line.split_whitespace().nth(1).and_then(|body| STANDARD.decode(body).ok()).unwrap_or_default();
    let mut parts = ssh_parts(&body);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(b"ssh-rsa"), Some(exponent), Some(modulus)) => {
            colons(&Md5::digest(rsa::public(exponent, modulus)))
        }
        _ => STANDARD_NO_PAD.encode(Sha256::digest(&body)),
    }
}

/// The texts that stand one after the other, as SSH writes them; what is cut off is left out.
fn ssh_parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    core::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (part, after) = after.split_at_checked(length)?;
        rest = after;
        Some(part)
    })
}

/// A text as SSH writes it: its length in four bytes, then its bytes.
fn ssh_text(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap_or_default();
    [&length.to_be_bytes(), bytes].concat()
}

fn colons(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":")
}

fn pem(kind: &str, bytes: &[u8]) -> String {
    let body = STANDARD.encode(bytes);
    let mut text = format!("-----BEGIN {kind} PRIVATE KEY-----\n");
    for (position, letter) in body.chars().enumerate() {
        if position > 0 && position % 64 == 0 {
            text.push('\n');
        }
        text.push(letter);
    }
    text.push_str(&format!("\n-----END {kind} PRIVATE KEY-----"));
    text
}

#[cfg(test)]
mod tests {
    use model::ec2::{CreateKeyPairInput, KeyType};

    use super::*;
    use crate::scenario::worlds::{self, call};

    #[test]
    fn fingerprints_are_those_that_ssh_keygen_and_openssl_find() {
        // `ssh-keygen -l -f key.pub` and `ssh-keygen -e -m pkcs8 -f key.pub | openssl rsa -pubin -outform DER | openssl md5`.
        let ed25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4 me@home";
        assert_eq!(public_fingerprint(ed25519), "lbmsoA0yIEcEiVDRnMWuzm+nV+3ZEEpVIURqFoeSspg");
        let rsa = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDGELkcorJ9YkVED1lOuTWmWn+U3T9APANlOtKwHCnRMPMjfIA9OKQNlqga4iyp\
                   V66iyBz7WCwcoJrIS3xBh/uwIykxigrsRq5ejihHx+8NZcljAoGUyc10kr8fvKBaHSIzqR5g7YSjPJmUZhdq5EqlGdhRHiJBTAqT\
                   OhBITpraeQ==";
        assert_eq!(public_fingerprint(rsa), "45:a5:58:3b:80:59:de:15:f0:8f:e8:8d:65:30:70:ef");
        assert_eq!((kind_of_public_key(ed25519), kind_of_public_key(rsa)), (Ok("ed25519"), Ok("rsa")));
        assert!(kind_of_public_key("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==").is_err(), "it is cut off");
        assert!(kind_of_public_key(&rsa.replace("ssh-rsa", "ssh-ed25519")).is_err(), "it is another kind");
    }

    #[test]
    fn a_new_key_has_the_fingerprint_of_its_own_file() {
        let mut region = worlds::empty();
        let ed25519 = CreateKeyPairInput {
            key_name: Some("one".to_owned()),
            key_type: Some(KeyType::Ed25519),
            ..Default::default()
        };
        let made = call(&mut region, ed25519);
        let row = of_name(&region, "one").expect("it was made");
        assert_eq!(made.key_fingerprint, Some(public_fingerprint(&row.public_key)));
        let material = made.key_material.expect("it has a private half");
        let lines = material.lines().filter(|line| !line.starts_with('-')).collect::<String>();
        let file = STANDARD.decode(lines).expect("it is base64");
        let public = row.public_key.split(' ').nth(1).and_then(|body| STANDARD.decode(body).ok());
        let public = public.expect("it is base64");
        let holds = file.windows(public.len()).filter(|window| *window == public).count();
        assert_eq!(holds, 2, "the public half stands before the private one and within it");
        let rsa = CreateKeyPairInput { key_name: Some("two".to_owned()), ..Default::default() };
        let fingerprint = call(&mut region, rsa).key_fingerprint.unwrap_or_default();
        assert_eq!(fingerprint.split(':').count(), 20);
    }
}

//! Key pairs. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html>.
//!
//! Simplified: RSA keys are real ones of few primes (`rsa`); ED25519 keys are texts of the right form; fingerprints are
//! numbers by chance.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use clockwork::{Digest, Instant};
use model::ec2::{KeyPairInfo, KeyType};
use model::ids::KeyPairId;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::Tags;
use crate::region::Region;

mod rsa;

/// The longest name: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html>.
const LONGEST_NAME: usize = 255;
/// Bytes of an ED25519 key file, and of its public half.
const ED25519_PRIVATE_BYTES: usize = 290;
const ED25519_PUBLIC_BYTES: usize = 32;

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
        let private = random_bytes(region, ED25519_PRIVATE_BYTES);
        let public = random_bytes(region, ED25519_PUBLIC_BYTES);
        let body = [ssh_text(b"ssh-ed25519"), ssh_text(&public)].concat();
        (PrivateHalf::Ed25519(private), format!("ssh-ed25519 {} {name}", STANDARD.encode(body)))
    } else {
        // One after the other from a place of the world's own, so that no two are the same.
        let ordinal = region.ordinal("ec2/rsa-key");
        let number = region.seed.below("ec2/rsa-keys", 0, rsa::KEYS) + ordinal;
        let body = [ssh_text(b"ssh-rsa"), ssh_text(&[1, 0, 1]), ssh_text(&rsa::modulus(number))].concat();
        (PrivateHalf::Rsa(number), format!("ssh-rsa {} {name}", STANDARD.encode(body)))
    };
    // SHA-256 for ED25519, SHA-1 for RSA keys that AWS made:
    // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html>.
    let fingerprint = if ed25519 {
        STANDARD_NO_PAD.encode(random_bytes(region, 32))
    } else {
        colons(&random_bytes(region, 20))
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
    // The same key has the same fingerprint wherever it is imported; what follows the key is a comment.
    let key: Vec<&str> = public_key.split_whitespace().take(2).collect();
    let half = |salt: &str| {
        let mut digest = Digest::default();
        digest.text(salt);
        digest.text(&key.join(" "));
        u128::from(digest.value())
    };
    let bits = (half("high") << 64) | half("low");
    let fingerprint = if key_type == "ed25519" {
        STANDARD_NO_PAD.encode([bits.to_be_bytes(), (!bits).to_be_bytes()].concat())
    } else {
        // MD5 for imported RSA keys (same source).
        colons(&bits.to_be_bytes())
    };
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
    // The body repeats its kind: four bytes of length, then the text.
    let named = body
        .get(4..)
        .is_some_and(|rest| rest.starts_with(if kind == "rsa" { b"ssh-rsa" } else { b"ssh-ed25519" }));
    if named { Ok(kind) } else { Err(Ec2Error::KeyFormat) }
}

fn random_bytes(region: &mut Region, count: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(count + 16);
    while bytes.len() < count {
        bytes.extend_from_slice(&region.draw("ec2/key-material").to_be_bytes());
    }
    bytes.truncate(count);
    bytes
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

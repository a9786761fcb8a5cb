//! ED25519 keys in the form that OpenSSH gives their files:
//! <https://cvsweb.openbsd.org/src/usr.bin/ssh/PROTOCOL.key>.

use ed25519_compact::{KeyPair, Seed};

use super::ssh_text;

/// The public half of the key that a seed makes.
pub(super) fn public(seed: &[u8; 32]) -> [u8; 32] {
    *KeyPair::from_seed(Seed::new(*seed)).pk
}

/// The file of a private key as OpenSSH writes it, without a passphrase.
pub(super) fn file(seed: &[u8; 32], check: u32) -> Vec<u8> {
    let public = public(seed);
    let blob = [ssh_text(b"ssh-ed25519"), ssh_text(&public)].concat();
    let mut secret = [check.to_be_bytes(), check.to_be_bytes()].concat();
    secret.extend(blob.clone());
    secret.extend(ssh_text(&[*seed, public].concat()));
    secret.extend(ssh_text(b""));
    for padding in 1.. {
        if secret.len().is_multiple_of(8) {
            break;
        }
        secret.push(padding);
    }
    [
        b"openssh-key-v1\0".to_vec(),
        ssh_text(b"none"),
        ssh_text(b"none"),
        ssh_text(b""),
        1_u32.to_be_bytes().to_vec(),
        ssh_text(&blob),
        ssh_text(&secret),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unhex(text: &str) -> [u8; 32] {
        let digits: Vec<u8> =
            (0..64).step_by(2).filter_map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect();
        digits.try_into().expect("32 bytes")
    }

    #[test]
    fn the_keys_of_the_standard() {
        // RFC 8032, 7.1: tests 1 and 3.
        for (seed, expected) in [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            ),
            (
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            ),
        ] {
            assert_eq!(public(&unhex(seed)), unhex(expected), "{seed}");
        }
    }

    #[test]
    fn the_file_is_whole_blocks_of_eight() {
        let file = file(&[7; 32], 1);
        assert!(file.starts_with(b"openssh-key-v1\0"));
        // Magic, cipher, key derivation, its options, the count, the public half with its length, the length.
        let secret = file.len() - (15 + 8 + 8 + 4 + 4 + 4 + 51 + 4);
        assert_eq!(secret % 8, 0);
    }
}

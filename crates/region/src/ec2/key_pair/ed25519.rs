//! ED25519 keys that any program reads: the public half follows from the private one as the standard says.
//!
//! Plain arithmetic, a few milliseconds a key, and no care for who watches the clock: they protect nothing.
//! Sources: <https://www.rfc-editor.org/rfc/rfc8032#section-5.1> and, for the file,
//! <https://cvsweb.openbsd.org/src/usr.bin/ssh/PROTOCOL.key>.

use super::hash::sha512;
use super::ssh_text;

/// A number below 2^255 - 19, sixteen bits an element, the lowest first; elements may be out of their bounds in between.
type Element = [i64; 16];

const ZERO: Element = [0; 16];
const ONE: Element = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// Twice the constant of the curve.
const TWICE_D: Element = [
    0xf159, 0x26b2, 0x9b94, 0xebd6, 0xb156, 0x8283, 0x149a, 0x00e0, 0xd130, 0xeef3, 0x80f2, 0x198e, 0xfce7,
    0x56df, 0xd9dc, 0x2406,
];
/// The base point.
const BASE_X: Element = [
    0xd51a, 0x8f25, 0x2d60, 0xc956, 0xa7b2, 0x9525, 0xc760, 0x692c, 0xdc5c, 0xfdd6, 0xe231, 0xc0a4, 0x53fe,
    0xcd6e, 0x36d3, 0x2169,
];
const BASE_Y: Element = [
    0x6658, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666,
    0x6666, 0x6666, 0x6666,
];

fn plus(one: &Element, other: &Element) -> Element {
    core::array::from_fn(|place| one[place] + other[place])
}

fn minus(one: &Element, other: &Element) -> Element {
    core::array::from_fn(|place| one[place] - other[place])
}

/// Carries what is above sixteen bits on; what leaves at the top comes back below, 38 times.
fn carried(mut number: Element) -> Element {
    for place in 0..16 {
        let carry = number[place] >> 16;
        number[place] -= carry << 16;
        match place {
            15 => number[0] += 38 * carry,
            _ => number[place + 1] += carry,
        }
    }
    number
}

fn times(one: &Element, other: &Element) -> Element {
    let mut product = [0_i64; 31];
    for (place, part) in one.iter().enumerate() {
        for (more, factor) in other.iter().enumerate() {
            product[place + more] += part * factor;
        }
    }
    let folded =
        core::array::from_fn(|place| product[place] + product.get(place + 16).map_or(0, |high| 38 * high));
    carried(carried(folded))
}

/// One divided by a number: its power of 2^255 - 21.
fn inverse(number: &Element) -> Element {
    let mut power = *number;
    for bit in (0..=253).rev() {
        power = times(&power, &power);
        if bit != 2 && bit != 4 {
            power = times(&power, number);
        }
    }
    power
}

/// The 32 bytes of a number, the lowest first, after all multiples of 2^255 - 19 were taken away.
fn bytes(number: &Element) -> [u8; 32] {
    let mut number = carried(carried(carried(*number)));
    for _ in 0..2 {
        let mut less = ZERO;
        let mut borrow = 0;
        for place in 0..16 {
            let taken = match place {
                0 => 0xffed,
                15 => 0x7fff,
                _ => 0xffff,
            };
            let rest = number[place] - taken - borrow;
            borrow = (rest >> 16) & 1;
            less[place] = rest & 0xffff;
        }
        if borrow == 0 {
            number = less;
        }
    }
    let mut bytes = [0; 32];
    for (pair, part) in bytes.chunks_exact_mut(2).zip(number) {
        pair.copy_from_slice(&u16::try_from(part & 0xffff).unwrap_or_default().to_le_bytes());
    }
    bytes
}

/// A point of the curve in extended coordinates.
#[derive(Clone, Copy)]
struct Point {
    x: Element,
    y: Element,
    z: Element,
    t: Element,
}

impl Point {
    fn plus(&self, other: &Point) -> Point {
        let a = times(&minus(&self.y, &self.x), &minus(&other.y, &other.x));
        let b = times(&plus(&self.x, &self.y), &plus(&other.x, &other.y));
        let c = times(&times(&self.t, &other.t), &TWICE_D);
        let d = times(&self.z, &other.z);
        let d = plus(&d, &d);
        let (e, f, g, h) = (minus(&b, &a), minus(&d, &c), plus(&d, &c), plus(&b, &a));
        Point { x: times(&e, &f), y: times(&h, &g), z: times(&g, &f), t: times(&e, &h) }
    }
}

/// The public half of the key that a seed makes.
pub(super) fn public(seed: &[u8; 32]) -> [u8; 32] {
    let digest = sha512(seed);
    let mut scalar = [0; 32];
    scalar.copy_from_slice(&digest[..32]);
    scalar[0] &= 0xf8;
    scalar[31] = (scalar[31] & 0x7f) | 0x40;
    let base = Point { x: BASE_X, y: BASE_Y, z: ONE, t: times(&BASE_X, &BASE_Y) };
    let mut sum = Point { x: ZERO, y: ONE, z: ONE, t: ZERO };
    for byte in scalar.iter().rev() {
        for bit in (0..8).rev() {
            sum = sum.plus(&sum);
            if byte >> bit & 1 == 1 {
                sum = sum.plus(&base);
            }
        }
    }
    let inverse = inverse(&sum.z);
    let (x, y) = (times(&sum.x, &inverse), times(&sum.y, &inverse));
    let mut public = bytes(&y);
    public[31] |= (bytes(&x)[0] & 1) << 7;
    public
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

//! RSA keys of 2048 bits that any program reads: made of primes that are known beforehand, since looking for primes would
//! take a second. There are 496 of them in a region before they come again, and they protect nothing.
//!
//! The form of the private half is PKCS #1: <https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2>.

use core::cmp::Ordering;

/// 32 primes of 1024 bits, the highest two of which are set, big-endian.
const PRIMES: &[u8] = include_bytes!("primes.bin");
/// Bytes of a prime.
const PRIME_BYTES: usize = 128;
/// How many primes there are.
const COUNT: usize = PRIMES.len() / PRIME_BYTES;
/// How many keys can be made of them.
pub(super) const KEYS: u64 = (COUNT * (COUNT - 1) / 2) as u64;
/// The public exponent that everybody uses.
const EXPONENT: u32 = 65_537;

/// A natural number: 32 bits an element, the lowest first, without zeros at the end.
type Number = Vec<u32>;

/// The modulus of the key of this number, as SSH writes it: big-endian with a zero in front.
pub(super) fn modulus(number: u64) -> Vec<u8> {
    let (p, q) = primes(number);
    signed_bytes(&times(&p, &q))
}

/// The private half of the key of this number in DER.
pub(super) fn private(number: u64) -> Vec<u8> {
    let (p, q) = primes(number);
    let (p_minus_1, q_minus_1) = (minus(&p, &[1]), minus(&q, &[1]));
    let members = [
        Vec::new(),
        times(&p, &q),
        vec![EXPONENT],
        private_exponent(&times(&p_minus_1, &q_minus_1)),
        p.clone(),
        q.clone(),
        private_exponent(&p_minus_1),
        private_exponent(&q_minus_1),
        inverse(&q, &p),
    ];
    let body: Vec<u8> = members.iter().flat_map(|member| tagged(0x02, &signed_bytes(member))).collect();
    tagged(0x30, &body)
}

/// The algorithm's name in DER: rsaEncryption (1.2.840.113549.1.1.1), without parameters.
const ALGORITHM: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A private half in the form of PKCS #8, which its fingerprint is made of:
/// <https://www.rfc-editor.org/rfc/rfc5208#section-5>.
pub(super) fn pkcs8(private: &[u8]) -> Vec<u8> {
    let version = tagged(0x02, &[0]);
    tagged(0x30, &[version, ALGORITHM.to_vec(), tagged(0x04, private)].concat())
}

/// A public half in DER, from its exponent and its modulus as SSH writes them:
/// <https://www.rfc-editor.org/rfc/rfc5280#section-4.1>.
pub(super) fn public(exponent: &[u8], modulus: &[u8]) -> Vec<u8> {
    let key = tagged(0x30, &[tagged(0x02, modulus), tagged(0x02, exponent)].concat());
    // No bits of the last byte are unused.
    let bits = [vec![0], key].concat();
    tagged(0x30, &[ALGORITHM.to_vec(), tagged(0x03, &bits)].concat())
}

/// The two primes of the key of this number, the greater one first.
fn primes(number: u64) -> (Number, Number) {
    let (first, second) = pair(usize::try_from(number % KEYS).unwrap_or_default());
    let (one, other) = (prime(first), prime(second));
    match compare(&one, &other) {
        Ordering::Greater => (one, other),
        _ => (other, one),
    }
}

/// Two different places: the pair of this number.
fn pair(number: usize) -> (usize, usize) {
    let mut rest = number;
    for first in 0..COUNT {
        let others = COUNT - 1 - first;
        if rest < others {
            return (first, first + 1 + rest);
        }
        rest -= others;
    }
    (0, 1)
}

fn prime(place: usize) -> Number {
    let bytes = PRIMES.get(place * PRIME_BYTES..(place + 1) * PRIME_BYTES).unwrap_or_default();
    let part = |chunk: &[u8]| chunk.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte));
    bytes.chunks(4).rev().map(part).collect()
}

// ── arithmetic ──────────────────────────────────────────────────────────────────────────────────────────────

fn trimmed(mut number: Number) -> Number {
    while number.last() == Some(&0) {
        number.pop();
    }
    number
}

fn compare(one: &[u32], other: &[u32]) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.iter().rev().cmp(other.iter().rev()))
}

fn plus(one: &[u32], other: &[u32]) -> Number {
    let mut carry = 0_u64;
    let mut sum = Number::with_capacity(one.len().max(other.len()) + 1);
    for place in 0..one.len().max(other.len()) {
        let part = |number: &[u32]| u64::from(number.get(place).copied().unwrap_or_default());
        carry += part(one) + part(other);
        sum.push(low(carry));
        carry >>= 32;
    }
    sum.push(low(carry));
    trimmed(sum)
}

/// `one - other`, which is no more than `one`.
fn minus(one: &[u32], other: &[u32]) -> Number {
    let mut borrow = false;
    let mut difference = Number::with_capacity(one.len());
    for (place, part) in one.iter().enumerate() {
        let taken = other.get(place).copied().unwrap_or_default();
        let (rest, first) = part.overflowing_sub(taken);
        let (rest, second) = rest.overflowing_sub(u32::from(borrow));
        borrow = first || second;
        difference.push(rest);
    }
    trimmed(difference)
}

fn times(one: &[u32], other: &[u32]) -> Number {
    let mut product = vec![0_u32; one.len() + other.len()];
    for (place, part) in one.iter().enumerate() {
        let mut carry = 0_u64;
        for (offset, factor) in other.iter().enumerate() {
            carry += u64::from(*part) * u64::from(*factor) + u64::from(product[place + offset]);
            product[place + offset] = low(carry);
            carry >>= 32;
        }
        product[place + other.len()] = low(carry);
    }
    trimmed(product)
}

/// The number divided by a small one, and what is left.
fn divided(number: &[u32], by: u32) -> (Number, u32) {
    let mut rest = 0_u64;
    let mut quotient = vec![0_u32; number.len()];
    for (place, part) in number.iter().enumerate().rev() {
        rest = (rest << 32) | u64::from(*part);
        quotient[place] = low(rest / u64::from(by));
        rest %= u64::from(by);
    }
    (trimmed(quotient), low(rest))
}

fn low(number: u64) -> u32 {
    u32::try_from(number & u64::from(u32::MAX)).unwrap_or_default()
}

/// The number that undoes the public exponent where everything repeats after `period`: `(k × period + 1) / 65537` for
/// the one `k` for which it is whole.
fn private_exponent(period: &[u32]) -> Number {
    let (_, rest) = divided(period, EXPONENT);
    let fits = |k: &u32| (u64::from(*k) * u64::from(rest) + 1) % u64::from(EXPONENT) == 0;
    let k = (1..EXPONENT).find(fits).unwrap_or_default();
    divided(&plus(&times(period, &[k]), &[1]), EXPONENT).0
}

fn is_even(number: &[u32]) -> bool {
    number.first().is_none_or(|part| part % 2 == 0)
}

fn half(number: &[u32]) -> Number {
    let mut half = Number::with_capacity(number.len());
    for (place, part) in number.iter().enumerate() {
        let above = number.get(place + 1).copied().unwrap_or_default();
        half.push((part >> 1) | (above << 31));
    }
    trimmed(half)
}

/// The inverse of a number modulo an odd prime, by halving.
fn inverse(number: &[u32], prime: &[u32]) -> Number {
    let halved = |factor: &[u32]| if is_even(factor) { half(factor) } else { half(&plus(factor, prime)) };
    let less = |one: &[u32], other: &[u32]| match compare(one, other) {
        Ordering::Less => minus(&plus(one, prime), other),
        _ => minus(one, other),
    };
    let (mut u, mut v) = (number.to_vec(), prime.to_vec());
    let (mut x, mut y) = (vec![1], Number::new());
    while u != [1] && v != [1] {
        while is_even(&u) {
            (u, x) = (half(&u), halved(&x));
        }
        while is_even(&v) {
            (v, y) = (half(&v), halved(&y));
        }
        if compare(&u, &v) == Ordering::Less {
            (v, y) = (minus(&v, &u), less(&y, &x));
        } else {
            (u, x) = (minus(&u, &v), less(&x, &y));
        }
    }
    if u == [1] { x } else { y }
}

// ── encoding ────────────────────────────────────────────────────────────────────────────────────────────────

/// Big-endian, with a zero in front where the first bit is set.
fn signed_bytes(number: &[u32]) -> Vec<u8> {
    let mut bytes: Vec<u8> = number.iter().rev().flat_map(|part| part.to_be_bytes()).collect();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.drain(..zeros);
    if bytes.first().is_none_or(|byte| byte & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    bytes
}

/// A value in DER: its tag, its length, itself.
fn tagged(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len().to_be_bytes();
    let significant = length.iter().skip_while(|byte| **byte == 0).copied().collect::<Vec<u8>>();
    let mut out = vec![tag];
    match value.len() {
        0..=127 => out.push(significant.first().copied().unwrap_or_default()),
        _ => {
            out.push(0x80 | u8::try_from(significant.len()).unwrap_or_default());
            out.extend(significant);
        }
    }
    out.extend_from_slice(value);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_parts_of_a_key_have_to_be_to_one_another() {
        for number in [0, 17, KEYS - 1] {
            let (first, second) = pair(usize::try_from(number).expect("it is small"));
            assert!(first < second && second < COUNT, "{number}");
            let (p, q) = (prime(first), prime(second));
            let period = times(&minus(&p, &[1]), &minus(&q, &[1]));
            let d = private_exponent(&period);
            // d × 65537 is one more than a multiple of the period.
            let mut rest = minus(&times(&d, &[EXPONENT]), &[1]);
            let mut quotient = 0;
            while compare(&rest, &period) != Ordering::Less {
                rest = minus(&rest, &period);
                quotient += 1;
            }
            assert!(rest.is_empty() && quotient < EXPONENT, "{number}");
            let inverse = inverse(&q, &p);
            let mut rest = times(&inverse, &q);
            // Long division by p, bit by bit.
            for shift in (0..=1024).rev() {
                let shifted = (0..shift).fold(p.clone(), |number, _| plus(&number, &number));
                if compare(&rest, &shifted) != Ordering::Less {
                    rest = minus(&rest, &shifted);
                }
            }
            assert_eq!(rest, [1], "{number}");
        }
    }

    #[test]
    fn a_key_is_a_sequence_of_nine_numbers_and_has_2048_bits() {
        let (private, modulus) = (private(3), modulus(3));
        assert_eq!(private.first(), Some(&0x30));
        assert_eq!((modulus.len(), modulus[0]), (257, 0));
        assert!((1_180..1_200).contains(&private.len()), "{}", private.len());
    }
}

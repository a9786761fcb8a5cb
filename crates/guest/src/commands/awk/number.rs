//! awk's numbers without floats: twelve decimal places.

/// One.
const UNIT: i128 = 1_000_000_000_000;
/// The largest number that is kept.
const MOST: i128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// A number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number(i128);

impl Number {
    pub(super) const ZERO: Number = Number(0);

    pub(super) fn whole(number: i64) -> Number {
        Number(i128::from(number) * UNIT)
    }

    pub(super) fn truth(holds: bool) -> Number {
        Number::whole(i64::from(holds))
    }

    /// The number that a text begins with, and how long that beginning is.
    pub(super) fn read(text: &str) -> (Number, usize) {
        let blank = text.len() - text.trim_start().len();
        let bytes = &text.as_bytes()[blank..];
        let mut at = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
        let negative = bytes.first() == Some(&b'-');
        let (mut value, mut digits, mut place) = (0_i128, 0, UNIT / 10);
        while let Some(digit) = bytes.get(at).filter(|byte| byte.is_ascii_digit()) {
            value = (value * 10 + i128::from(digit - b'0') * UNIT).min(MOST);
            digits += 1;
            at += 1;
        }
        if bytes.get(at) == Some(&b'.') {
            let mut after = at + 1;
            while let Some(digit) = bytes.get(after).filter(|byte| byte.is_ascii_digit()) {
                value += i128::from(digit - b'0') * place;
                place /= 10;
                digits += 1;
                after += 1;
            }
            if digits > 0 {
                at = after;
            }
        }
        if digits == 0 {
            return (Number::ZERO, 0);
        }
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(bytes.get(at + 1), Some(b'-' | b'+')));
            let from = at + 1 + sign;
            let count =
                bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
            if count > 0 {
                let power: u32 = text[blank + from..blank + from + count].parse().unwrap_or(99);
                for _ in 0..power.min(60) {
                    value =
                        if bytes.get(at + 1) == Some(&b'-') { value / 10 } else { (value * 10).min(MOST) };
                }
                at = from + count;
            }
        }
        (Number(if negative { -value } else { value }), blank + at)
    }

    pub(super) fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Cut to a whole number.
    pub(super) fn to_whole(self) -> i64 {
        i64::try_from(self.0 / UNIT).unwrap_or(if self.0 < 0 { i64::MIN } else { i64::MAX })
    }

    pub(super) fn int(self) -> Number {
        Number(self.0 / UNIT * UNIT)
    }

    pub(super) fn negated(self) -> Number {
        Number(-self.0)
    }

    fn bounded(value: i128) -> Number {
        Number(value.clamp(-MOST, MOST))
    }

    pub(super) fn plus(self, other: Number) -> Number {
        Number::bounded(self.0 + other.0)
    }

    pub(super) fn minus(self, other: Number) -> Number {
        Number::bounded(self.0 - other.0)
    }

    pub(super) fn times(self, other: Number) -> Number {
        match self.0.checked_mul(other.0) {
            Some(product) => Number::bounded(product / UNIT),
            None => Number::bounded((self.0 / 1_000_000).saturating_mul(other.0 / 1_000_000)),
        }
    }

    /// `None` for a division by zero.
    pub(super) fn over(self, other: Number) -> Option<Number> {
        if other.0 == 0 {
            return None;
        }
        Some(match self.0.checked_mul(UNIT) {
            Some(scaled) => Number::bounded(scaled / other.0),
            None => Number::bounded((self.0 / other.0).saturating_mul(UNIT)),
        })
    }

    /// The remainder; `None` for a division by zero.
    pub(super) fn modulo(self, other: Number) -> Option<Number> {
        (other.0 != 0).then(|| Number(self.0 % other.0))
    }

    /// To the power of a whole number.
    pub(super) fn power(self, exponent: Number) -> Option<Number> {
        let count = exponent.to_whole();
        if exponent.int() != exponent || count.unsigned_abs() > 200 {
            return None;
        }
        let product = (0..count.unsigned_abs()).fold(Number(UNIT), |product, _| product.times(self));
        if count < 0 { Number(UNIT).over(product) } else { Some(product) }
    }

    /// All its decimal places.
    pub(super) fn exact(self) -> String {
        let (sign, value) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let unit = UNIT.unsigned_abs();
        format!("{sign}{}.{:012}", value / unit, value % unit)
    }

    /// As `print` writes it: whole numbers whole, others with six digits.
    pub(super) fn shown(self) -> String {
        if self.0 % UNIT == 0 {
            return (self.0 / UNIT).to_string();
        }
        let value = self.0.unsigned_abs();
        let unit = UNIT.unsigned_abs();
        let whole = value / unit;
        let places = if whole > 0 {
            6_usize.saturating_sub(whole.to_string().len())
        } else {
            let zeros = 12 - (value % unit).to_string().len();
            6 + zeros
        };
        let text = crate::shell::fixed(&self.exact(), places.min(12)).unwrap_or_default();
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    }
}

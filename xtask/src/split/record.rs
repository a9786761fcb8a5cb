//! A module that writes down what of it ran.

use super::blocks::Code;
use super::module::{Changes, Module, plain, written_anew};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CodeSection, Instruction, MemArg, MemArgTarget};

/// One page of wasm's memory.
const PAGE: u64 = 65_536;

/// Where a recording module leaves what it wrote down.
pub struct Recording {
    /// The module.
    pub module: Vec<u8>,
    /// The first byte: behind the memory that the program starts with, which its allocator never takes for itself.
    pub place: u64,
    /// How many bytes: one for each stretch of each function, in order. A stretch that ran has a 1.
    pub length: u64,
}

/// The same module, which also sets a byte whenever a stretch of code is entered.
pub fn recording(module: &Module) -> Result<Recording, String> {
    let place = module.memory.ok_or("no memory")?.initial * PAGE;
    let mut code = CodeSection::new();
    let mut next = place;
    for body in &module.bodies {
        let read = Code::read(body)?;
        let mut function = RoundtripReencoder.new_function_with_parsed_locals(body).map_err(plain)?;
        let mut starts = read.starts.iter().peekable();
        for (number, op) in read.ops.into_iter().enumerate() {
            if starts.next_if_eq(&&number).is_some() {
                let here = MemArg { offset: next, align: 0, target: MemArgTarget::default(), ordering: None };
                function.instruction(&Instruction::I32Const(0));
                function.instruction(&Instruction::I32Const(1));
                function.instruction(&Instruction::I32Store8(here));
                next += 1;
            }
            function.instruction(&RoundtripReencoder.instruction(op).map_err(plain)?);
        }
        code.function(&function);
    }
    let length = next - place;
    let changes = Changes { pages: length.div_ceil(PAGE), types: Vec::new(), functions: Vec::new(), code };
    Ok(Recording { module: written_anew(module, &changes)?, place, length })
}

/// What ran, of each function that is not imported: one entry for each stretch.
pub struct Ran {
    functions: Vec<Vec<bool>>,
}

impl Ran {
    /// Reads what a recording module wrote down: the numbers of the stretches that ran.
    pub fn read(module: &Module, numbers: &[u32]) -> Result<Ran, String> {
        let mut all = numbers.iter().copied().peekable();
        let (mut functions, mut next) = (Vec::new(), 0);
        for body in &module.bodies {
            let mut list = vec![false; Code::read(body)?.starts.len()];
            for ran in &mut list {
                *ran = all.next_if_eq(&next).is_some();
                next += 1;
            }
            functions.push(list);
        }
        match all.next() {
            None => Ok(Ran { functions }),
            Some(number) => {
                Err(format!("stretch {number} was recorded, and there is none or the list has no order"))
            }
        }
    }

    /// The stretches of a function, by its number among those that are not imported.
    pub fn stretches(&self, function: usize) -> &[bool] {
        self.functions.get(function).map_or(&[], Vec::as_slice)
    }

    /// Was the function entered? One without code leaves no trace, so it counts as entered; new functions, which
    /// were not recorded, do not.
    pub fn entered(&self, function: usize) -> bool {
        self.functions.get(function).is_some_and(|stretches| stretches.first().copied().unwrap_or(true))
    }
}

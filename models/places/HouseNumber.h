// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace porch {

/// The number that orders houses along a street: 12 of "12", "12B", "12 1/2" and "12-14"; 3712 of "37-12" as
/// parts of New York write it (block, then two digits of the house, which make no range), 21431 of "214-31".
/// Nothing for what begins with no digit, is zero, or has more than seven digits.
std::optional<qint32> houseNumber(QStringView text);

/// Which numbers stand on one side of a street.
enum class Parity : quint8 { None, Odd, Even, Both };

/// The numbers on one side of a segment. `from` may be the greater: numbers fall along some streets.
struct AddressRange
{
    Parity parity = Parity::None; ///< None: no numbers are known
    qint32 from = 0;              ///< at the first vertex
    qint32 to = 0;                ///< at the last

    /// Of numbers from a file; two zeros and what is absurd give no range. `given` None: seen from the ends.
    static AddressRange of(qint32 from, qint32 to, Parity given);

    bool isEmpty() const { return parity == Parity::None; }
    bool contains(qint32 number) const;
    /// Where along the segment a number lies, 0 to 1, whether or not it is of this parity.
    double along(qint32 number) const;
    /// The number of this parity that lies nearest to a place along the segment.
    qint32 numberAt(double along) const;

    friend bool operator==(const AddressRange &, const AddressRange &) = default;
};

} // namespace porch

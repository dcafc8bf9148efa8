// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/packets/PacketContent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>

class QIODevice;

namespace porch {

/// A packet as a PDF: black on white, whatever a screen looks like. Every word goes in as plain text. May be
/// used off the window's thread; needs a QGuiApplication for its fonts.
class PacketPaper
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketPaper)
public:
    static Result<void> write(QIODevice &device, const PacketContent &content, QPageSize::PageSizeId size);
    /// What people print on here.
    static QPageSize::PageSizeId paperOf(const QLocale &locale);
};

} // namespace porch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/TimeText.h"
#include "ui/kit/Tokens.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace porch {

namespace kit {
class GlyphLabel;
class KeyButton;
class Label;
} // namespace kit

/// One line over the panels that says what is not as usual: bold words that are never cut, more words that
/// may be, and what can be done.
class Strip : public QWidget
{
    Q_OBJECT
public:
    Strip(kit::Ink ground, kit::Ink ink, QWidget *parent);

    void setGround(kit::Ink ground, kit::Ink ink, kit::Ink glyph);
    void setGlyph(kit::Glyph glyph);
    void setWords(const QString &bold, const QString &more);
    void setAside(const QString &aside, bool strong = false);
    kit::KeyButton *button() const { return m_button; }
    kit::Label *estimate() const { return m_estimate; }
    /// Progress beneath the line, in thousandths; negative for none.
    void setProgress(int thousandths);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Ink m_ground;
    int m_progress = -1;
    kit::GlyphLabel *m_glyph;
    kit::Label *m_bold;
    kit::Label *m_more;
    kit::Label *m_aside;
    kit::Label *m_estimate;
    kit::KeyButton *m_button;
};

/// The strips: one for the link to the log, one for a notice that stays until it was read.
class StripArea : public QWidget
{
    Q_OBJECT
public:
    explicit StripArea(QWidget *parent = nullptr);

    void show(const LinkState &state, Micros now, const kit::TimeText &times);
    /// Something a person has to know once; empty for none.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void tryNowRequested();

private:
    Strip *m_link;
    Strip *m_notice;
};

} // namespace porch

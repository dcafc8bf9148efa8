// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace porch {

namespace kit {
class GlyphLabel;
class KeyButton;
class Label;
} // namespace kit

/// Why the tips belong together, what is linked along, and the buttons.
class LinkFoot : public QWidget
{
    Q_OBJECT
public:
    explicit LinkFoot(QWidget *parent = nullptr);

    QString reason() const;
    /// Until a person writes one.
    void suggestReason(const QString &reason);
    /// A similar tip that may be linked along; empty: none.
    void offerAlso(const QString &words);
    bool isAlso() const;
    /// The chosen tip may be the same report; empty: it may not.
    void offerMerge(const QString &words, bool only);
    bool isMerge() const;
    /// What happens then, or why nothing can.
    void setHint(const QString &hint, bool isProblem);
    void setButton(const QString &words);
    void setReady(bool ready, const QString &why);

    QLineEdit *reasonField() const { return m_reason; }
    QCheckBox *alsoBox() const { return m_also; }
    QCheckBox *mergeBox() const { return m_merge; }
    kit::KeyButton *submitButton() const { return m_submit; }
    QString hint() const;

Q_SIGNALS:
    void edited();
    void submitted();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_reason;
    QCheckBox *m_also;
    QCheckBox *m_merge;
    kit::GlyphLabel *m_glyph;
    kit::Label *m_hint;
    kit::KeyButton *m_cancel;
    kit::KeyButton *m_submit;
    bool m_written = false;
    bool m_mergeOnly = false;
};

} // namespace porch
